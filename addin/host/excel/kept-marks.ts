import { keepSetting, recallSetting } from './settings.ts';

/** A mark as it is remembered with the workbook: the fill the cell had (null: none), the mark's own, and its comment. */
export type KeptMark = { sheet: string; cell: string; fill: string | null; markFill: string; comment: string | null };

const marksKey = 'planner.marks';

export const keyOf = ({ sheet, cell }: { sheet: string; cell: string }): string =>
  `${sheet.toLowerCase()}!${cell.toUpperCase()}`;

export const keptMarks = (): KeptMark[] => recallSetting<KeptMark[]>(marksKey) ?? [];

/** Remembers these marks on top of the earlier ones. */
export const keepMarks = (marks: readonly KeptMark[]): Promise<void> => {
  const kept = new Map([...keptMarks(), ...marks].map((mark) => [keyOf(mark), mark]));
  return keepSetting(marksKey, [...kept.values()]);
};

export const forgetMarks = (): Promise<void> => keepSetting(marksKey, null);

/** Comments came with this API set; without it marks are fills alone. */
export const commentApi = '1.10';

/** What to load of a range for `fillOf`. */
export const fillNames = 'format/fill/color,format/fill/pattern';

/** The fill of a single cell; null when it has none (Excel then answers white, without a pattern). */
export const fillOf = ({ format: { fill } }: Excel.Range): string | null =>
  fill.pattern === 'None' ? null : fill.color;
