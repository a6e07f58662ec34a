import { columnIndex } from '#engine/workbook/index.ts';
import { areaOfRange } from '#engine/xlsx/index.ts';
import { attribute, contentOf, elements, foreign } from './xml.ts';

/** Cells of a row by their column (from 0). */
const cellsOf = (row: string): Map<number, string> => {
  const cells = new Map<number, string>();
  let next = 0;
  for (const cell of elements(row, 'c')) {
    const [tag] = /^<c[^<>]*>/.exec(cell) ?? [''];
    const letters = /^[A-Z]+/i.exec(attribute(tag, 'r') ?? '')?.[0];
    const column = letters ? columnIndex(letters) : next;
    cells.set(column, cell);
    next = column + 1;
  }
  return cells;
};

const rowsOf = (sheetData: string): Map<number, string> => {
  const rows = new Map<number, string>();
  let next = 1;
  for (const row of elements(sheetData, 'row')) {
    const [tag] = /^<row[^<>]*>/.exec(row) ?? [''];
    const number = Number(attribute(tag, 'r') ?? next);
    rows.set(number, row);
    next = number + 1;
  }
  return rows;
};

/** Somebody's formula stands where a line is to go. */
export class FormulaInTheWay extends Error {}

/** The row with the new cells in place of its own. @throws FormulaInTheWay */
const joined = (own: string | undefined, added: string): string => {
  const [head] = /^<row[^<>]*>/.exec(own ?? added) ?? [''];
  const cells = cellsOf(own ?? '');
  for (const [column, cell] of cellsOf(added)) {
    if (/<f[\s/>]/.test(cells.get(column) ?? '')) throw new FormulaInTheWay();
    cells.set(column, cell);
  }
  const sorted = [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  return `${head.replace(/\s*\/>$/, '>').replace(/\sspans="[^"]*"/, '')}${sorted.join('')}</row>`;
};

const overlap = (one: string, other: string): boolean => {
  const [a, b] = [areaOfRange(one), areaOfRange(other)];
  if (!a || !b) return false;
  const meet = (from: number, count: number, other: number, others: number) =>
    from < other + others && other < from + count;
  return meet(a.row, a.rows, b.row, b.rows) && meet(a.column, a.columns, b.column, b.columns);
};

const refsOf = (xml: string): string[] =>
  elements(contentOf(xml, 'mergeCells'), 'mergeCell').flatMap((tag) => attribute(tag, 'ref') ?? []);

/** Elements that stand after the merged areas of a sheet: before the first of them, areas are added. */
const after =
  /<(phoneticPr|conditionalFormatting|dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)(?=[\s/>])/;

const withMerges = (xml: string, added: readonly string[]): string => {
  const own = refsOf(xml).filter((ref) => !added.some((other) => overlap(ref, other)));
  const refs = [...own, ...added];
  const whole = `<mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  const [there] = elements(xml, 'mergeCells');
  if (there) return xml.replace(there, () => whole);
  const end = xml.indexOf('</sheetData>') + '</sheetData>'.length;
  const found = xml.slice(end).search(after);
  const at = found < 0 ? xml.lastIndexOf('</worksheet>') : end + found;
  return xml.slice(0, at) + whole + xml.slice(at);
};

/**
 * A sheet with the cells and merged areas of another of the same rows and columns; everything else of it stays as it is, letter by letter.
 * @throws FormulaInTheWay when a cell to be written holds one
 */
export const filledSheet = (xml: string, added: string): string => {
  if (!/<worksheet[\s>]/.test(xml)) throw foreign();
  const rows = rowsOf(contentOf(xml, 'sheetData'));
  for (const [number, row] of rowsOf(contentOf(added, 'sheetData')))
    if (elements(row, 'c').length > 0) rows.set(number, joined(rows.get(number), row));
  const data = `<sheetData>${[...rows]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row)
    .join('')}</sheetData>`;
  const there = /<sheetData\s*\/>|<sheetData[^<>]*>[\s\S]*<\/sheetData>/;
  const filled = xml.replace(there, () => data).replace(/<dimension[^<>]*\/>/, '');
  return withMerges(filled, refsOf(added));
};
