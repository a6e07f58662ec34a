import type { PublicHoliday } from '../calendar/public-holidays.ts';
import type { DraftJobLine } from '../domain/job-line.ts';
import type { SchedulingRequest } from '../domain/request.ts';
import { allocationsCsv } from './allocations-csv.ts';
import { calendarFiles, calendarsZip } from './calendars.ts';
import { exportedPlan } from './exported-plan.ts';
import type { ExportKind } from './file-names.ts';
import { linesCsv } from './lines-csv.ts';

type Wanted = {
  request: SchedulingRequest;
  jobLines: readonly DraftJobLine[];
  holidays: readonly PublicHoliday[];
  stamp: Date;
  /** Id of the line whose calendar is wanted. */
  line?: string;
};

/** The content of a file of a plan; null for the calendar of a line that the plan does not have. */
export const exportFile = (
  kind: ExportKind,
  { request, jobLines, line, ...options }: Wanted,
): string | Uint8Array | null => {
  const plan = exportedPlan(request, jobLines);
  switch (kind) {
    case 'lines':
      return linesCsv(plan);
    case 'allocations':
      return allocationsCsv(plan);
    case 'calendar':
      return (
        calendarFiles({ ...plan, lines: plan.lines.filter(({ id }) => id === line).slice(0, 1) }, options)[0]?.text ??
        null
      );
    case 'calendars':
      return calendarsZip(plan, options);
  }
};
