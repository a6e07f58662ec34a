import { z } from 'zod';

/**
 * A wish of the planner about one line. `line` is a job line's id or its number, `term` its number; both count from 1.
 * Without `term` it speaks of the whole line: it must hold `rotation_id`, hold at least one of `any_of`, hold none of `not`.
 */
export const Lock = z
  .object({
    line: z.union([z.string().min(1).max(50), z.int().min(1)]),
    term: z.int().min(1).nullish(),
    rotation_id: z.string().min(1).nullish(),
    any_of: z.array(z.string().min(1)).max(5000).nullish(),
    not: z.array(z.string().min(1)).max(5000).nullish(),
  })
  .meta({ id: 'Lock' });
export type Lock = z.infer<typeof Lock>;

/** Number of the line (from 1) a lock means, or null when its id is not of the form `JL-001`. */
export const lineNumberOf = (line: string | number): number | null => {
  if (typeof line === 'number') return line;
  const match = /^(?:JL-)?0*([1-9]\d*)$/i.exec(line.trim());
  return match ? Number(match[1]) : null;
};

/** Id of the line with the given number (from 1): `JL-001`. */
export const lineId = (lineNumber: number): string => `JL-${String(lineNumber).padStart(3, '0')}`;
