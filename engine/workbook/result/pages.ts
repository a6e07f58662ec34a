import type { SheetPlan } from '../sheet-plan.ts';

/** Points of paper inside the margins every sheet is printed with: 0.4 inches at the sides, 0.5 above and below. */
const printable = {
  A3: { long: 1190.6, short: 841.9 },
  A4: { long: 841.9, short: 595.3 },
};
const margins = { sides: 57.6, ends: 72 };
const usualHeight = 15;
/** Part of a page that is kept free: programs differ a little in how they measure. */
const kept = 0.04;

/** Points of a column of so many characters: 7 pixels each in the standard font and 5 of padding, at 96 pixels to 72 points. */
const pointsOfWidth = (characters: number): number => (characters === 0 ? 0 : (characters * 7 + 5) * 0.75);

/**
 * The rows that begin a page when groups of `rowsPerGroup` rows from row `first` on must not be torn apart. The plan is as wide as
 * `columns` of its columns (from, up to) and those that are repeated.
 */
export const pageBreaks = (
  { print, rowHeights, columnWidths }: SheetPlan,
  columns: readonly [from: number, to: number],
  first: number,
  rowsPerGroup: number,
  groups: number,
): number[] => {
  const paper = printable[print.paper];
  const [across, down] = print.orientation === 'landscape' ? [paper.long, paper.short] : [paper.short, paper.long];
  const printed = [...columnWidths.slice(0, print.repeatColumns ?? 0), ...columnWidths.slice(...columns)];
  const width = printed.reduce((sum, each) => sum + pointsOfWidth(each), 0);
  const scale = Math.min(1, (across - margins.sides) / width);
  const heights = (from: number, count: number): number =>
    Array.from({ length: count }, (_, at) => rowHeights[from + at] ?? usualHeight).reduce((sum, each) => sum + each, 0);
  const page = ((down - margins.ends) / scale) * (1 - kept) - heights(0, print.repeatRows);
  const perPage = Math.max(1, Math.floor(page / heights(first, rowsPerGroup)));
  const breaks: number[] = [];
  for (let group = perPage; group < groups; group += perPage) breaks.push(first + group * rowsPerGroup);
  return breaks;
};
