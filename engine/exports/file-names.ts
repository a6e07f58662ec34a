/** The files there are of a plan; `calendar` is that of one line, `calendars` a zip of all. */
export type ExportKind = 'lines' | 'allocations' | 'calendar' | 'calendars';

/** Letters, digits and hyphens of a name, for ids and names of files. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);

/** What a file is called where it is saved. */
export const fileNameOf = (kind: ExportKind, line = ''): string => {
  if (kind === 'calendar') return `${slug(line) || 'line'}.ics`;
  return { lines: 'job-lines.csv', allocations: 'allocations.csv', calendars: 'calendars.zip' }[kind];
};
