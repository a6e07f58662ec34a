import type { Area, SheetPlan } from '#engine/workbook/index.ts';

/** Merged areas by the rows they touch. */
export type MergeFinder = {
  at: (row: number, column: number) => Area | null;
  /** Those that touch any of the rows. */
  among: (from: number, to: number) => Area[];
};

export const mergeFinder = ({ merges }: Pick<SheetPlan, 'merges'>): MergeFinder => {
  const byRow = new Map<number, Area[]>();
  for (const area of merges)
    for (let row = area.row; row < area.row + area.rows; row++) byRow.set(row, [...(byRow.get(row) ?? []), area]);
  return {
    at: (row, column) =>
      byRow.get(row)?.find((area) => column >= area.column && column < area.column + area.columns) ?? null,
    among: (from, to) => {
      const found = new Set<Area>();
      for (let row = from; row <= to; row++) for (const area of byRow.get(row) ?? []) found.add(area);
      return [...found];
    },
  };
};
