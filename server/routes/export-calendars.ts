import type { Deps } from '#server/deps.ts';
import { calendarFile, type Operation, zipFile } from '#server/openapi/operation.ts';
import { exportOperation, exportRoute, LineQuery } from './export-plan.ts';

export const exportCalendarsOperation = {
  ...exportOperation,
  path: '/schedule/export/calendars',
  id: 'exportCalendars',
  summary: 'A calendar per job line: rotations, leave and public holidays as all-day events; no solve',
  description:
    'Without `line` a .zip of an .ics file per line; with it the .ics file of that line. The request needs `year_start`. The same line exported again has the same UIDs.',
  query: LineQuery,
  answer: { description: 'The files.', content: { [zipFile]: 'binary', [calendarFile]: 'text' } },
  problems: [400, 404, 413, 415, 422, 503],
} as const satisfies Operation;

export const exportCalendars = (deps: Deps) =>
  exportRoute(deps, exportCalendarsOperation.path, (line) => (line === undefined ? 'calendars' : 'calendar'));
