import type { ParsedWorkbook } from '#engine/workbook/index.ts';

/** What was read, in numbers; `posts` are those of the leanest and of the fullest term. Null: not given. */
export type Figures = {
  rotations: number;
  posts: { least: number; most: number };
  workers: number;
  lines: number | null;
};

/** Numbers for a planner to compare with what they know of their service. */
export const figuresOf = ({ draft }: Pick<ParsedWorkbook, 'draft'>): Figures => {
  const terms = Math.max(1, draft.term_structure?.length ?? 0);
  const totals = Array.from({ length: terms }, (_, term) =>
    draft.rotations.reduce(
      (sum, { capacity }) => sum + (typeof capacity === 'number' ? capacity : (capacity[term] ?? 0)),
      0,
    ),
  );
  const workers = draft.workers?.length ?? 0;
  return {
    rotations: draft.rotations.length,
    posts: { least: Math.min(...totals), most: Math.max(...totals) },
    workers,
    lines: draft.num_job_lines ?? (workers || null),
  };
};
