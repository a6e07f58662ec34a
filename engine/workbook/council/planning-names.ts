import { planningName } from './planning-name.ts';

/** The council's name of a sheet for a year that no sheet of `taken` has: `2026 Rotation Planning`, `2026 Rotation Planning 2`, ... */
export const freePlanningName = (year: number | null, taken: readonly string[]): string => {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const name = planningName(year);
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (!used.has(free.toLowerCase())) return free;
  }
};

/** The year a request is for: its first day's, where it has one. */
export const yearOfRequest = ({ year_start }: { year_start?: string | null }): number | null =>
  year_start ? Number(year_start.slice(0, 4)) : null;
