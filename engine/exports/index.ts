export { allocationsCsv } from './allocations-csv.ts';
export { type CalendarFile, calendarFiles, calendarsZip } from './calendars.ts';
export { exportFile } from './export-file.ts';
export { type ExportedLine, type ExportedPlan, exportedPlan } from './exported-plan.ts';
export { type ExportKind, fileNameOf } from './file-names.ts';
export { type CalendarOptions, calendarWriter } from './line-calendar.ts';
export { linesCsv } from './lines-csv.ts';
