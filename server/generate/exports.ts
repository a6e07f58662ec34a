import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { holidaysOfYear } from '#engine/calendar/about-year.ts';
import type { JobLine } from '#engine/domain/job-line.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import { allocationsCsv, calendarFiles, exportedPlan, linesCsv } from '#engine/exports/index.ts';
import { writeWhole } from './files.ts';
import type { Options } from './options.ts';

/** Writes what the options name beside the workbook: CSV of lines, CSV of placements, a calendar per line. */
export const writeExports = async (
  { csv, allocations, ics }: Pick<Options, 'csv' | 'allocations' | 'ics'>,
  request: SchedulingRequest,
  jobLines: readonly JobLine[],
): Promise<void> => {
  const plan = exportedPlan(request, jobLines);
  if (csv !== null) await writeWhole(csv, linesCsv(plan));
  if (allocations !== null) await writeWhole(allocations, allocationsCsv(plan));
  if (ics === null) return;
  await mkdir(ics, { recursive: true });
  const files = calendarFiles(plan, { holidays: holidaysOfYear(request), stamp: new Date() });
  for (const { name, text } of files) await writeWhole(join(ics, name), text);
};
