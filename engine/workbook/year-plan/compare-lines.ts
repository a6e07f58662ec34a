import type { YearLine, YearPlan } from './read-year-plan.ts';
import { codeKey } from './units.ts';

/** How the lines of a plan use one code: weeks and stays of each line, in their order. */
export type CodeUse = { code: string; weeks: number[]; stays: number[][]; most_at_once: number };

/** `nearest`: the two lines most alike, and in how many weeks they differ; null below two lines. */
export type LineComparison = {
  lines: string[];
  codes: CodeUse[];
  nearest: { lines: [string, string]; weeks: number } | null;
};

const differing = (one: YearLine, other: YearLine): number =>
  one.codes.filter((code, week) => codeKey(code ?? '') !== codeKey(other.codes[week] ?? '')).length;

/** What every line has of every code, in the order of the legend, then as they come; and how unlike the lines are. */
export const compareLines = ({ lines, units, weeks }: YearPlan): LineComparison => {
  const codes = new Map<string, string>();
  for (const code of [...units.map((unit) => unit.code), ...lines.flatMap((line) => line.codes)])
    if (code !== null && !codes.has(codeKey(code))) codes.set(codeKey(code), code);
  const uses = [...codes].map(([key, code]): CodeUse => {
    const stays = lines.map((line) =>
      line.stays.filter((stay) => codeKey(stay.code) === key).map((stay) => stay.weeks),
    );
    const atOnce = Array.from(
      { length: weeks },
      (_, week) => lines.filter((line) => codeKey(line.codes[week] ?? '') === key).length,
    );
    return {
      code,
      weeks: stays.map((each) => each.reduce((sum, length) => sum + length, 0)),
      stays,
      most_at_once: Math.max(0, ...atOnce),
    };
  });
  let nearest: LineComparison['nearest'] = null;
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1)) {
      const count = differing(one, other);
      if (nearest === null || count < nearest.weeks) nearest = { lines: [one.id, other.id], weeks: count };
    }
  });
  return { lines: lines.map(({ id }) => id), codes: uses, nearest };
};
