import { strToU8, zipSync } from 'fflate';
import type { ExportedLine, ExportedPlan } from './exported-plan.ts';
import { slug } from './file-names.ts';
import { type CalendarOptions, calendarWriter } from './line-calendar.ts';

/** A file of one line's calendar. */
export type CalendarFile = { name: string; line: string; text: string };

/** `jl-001.ics`; a second line of the same id is `jl-001-2.ics`. */
const fileNames = (lines: readonly ExportedLine[]): string[] => {
  const taken = new Map<string, number>();
  return lines.map(({ id }) => {
    const base = slug(id) || 'line';
    const copies = (taken.get(base) ?? 0) + 1;
    taken.set(base, copies);
    return copies === 1 ? `${base}.ics` : `${base}-${copies}.ics`;
  });
};

/** An `.ics` file per line, in the order of the lines. */
export const calendarFiles = ({ request, lines }: ExportedPlan, options: CalendarOptions): CalendarFile[] => {
  const names = fileNames(lines);
  const write = calendarWriter(request, options);
  return lines.map((line, index) => ({ name: names[index], line: line.id, text: write(line) }));
};

/** Lightly: thousands of calendars take a third less time, and a tenth more room. */
const zipLevel = 1;

/** Those files in one `.zip`. */
export const calendarsZip = (plan: ExportedPlan, options: CalendarOptions): Uint8Array =>
  zipSync(Object.fromEntries(calendarFiles(plan, options).map(({ name, text }) => [name, strToU8(text)])), {
    mtime: options.stamp,
    level: zipLevel,
  });
