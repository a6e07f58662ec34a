import type { Worksheet } from 'exceljs';
import type { CellValue, SheetCells } from '#engine/workbook/index.ts';
import {
  areaOfRange,
  damaged,
  keepMerges,
  newWorkbook,
  safeParts,
  serverLimits,
  storedZip,
  tooLarge,
  valueOfCell,
  WorkbookError,
} from '#engine/xlsx/index.ts';

/** Parts of a sheet that hold no values. */
const ignoreNodes = [
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'extLst',
  'sheetPr',
  'sheetViews',
  'cols',
  'autoFilter',
  'pageSetup',
  'pageMargins',
  'printOptions',
  'headerFooter',
  'rowBreaks',
  'sheetProtection',
];

/**
 * The parser takes a formula that gave no text for one that was never calculated. Such cells are blank to their reader, so they go; and so
 * do rows without a cell, of which a sheet can have a million.
 */
const withoutBlanks = (parts: Map<string, Uint8Array>): Map<string, Uint8Array> => {
  const emptyResult = /<c\b[^<>]*\bt="str"[^<>]*>\s*<f\b[^<>]*(?:\/>|>[^<]*<\/f>)\s*(?:<v\s*\/>|<v><\/v>)?\s*<\/c>/g;
  for (const [name, content] of parts) {
    if (!name.startsWith('xl/worksheets/')) continue;
    const xml = new TextDecoder().decode(content);
    const lean = xml.replace(/<row\b[^<>]*\/>/g, '');
    const kept = lean.includes('t="str"') ? lean.replace(emptyResult, '') : lean;
    if (kept.length < xml.length) parts.set(name, new TextEncoder().encode(kept));
  }
  return parts;
};

/** Cells of the rectangles around all values, gaps included: a value far away from the others would make them huge. */
const mostSpread = 2_000_000;

/** More merged areas than any plan has are not told of: a reader then goes by the cells alone. */
const mostMerges = 50_000;

const cellsOf = (sheet: Worksheet, merges: readonly string[]): SheetCells => {
  const rows: CellValue[][] = [];
  let spread = 0;
  sheet.eachRow((row, rowNumber) => {
    const cells: CellValue[] = [];
    row.eachCell((cell, column) => {
      const value = valueOfCell(cell);
      if (value === null) return;
      while (cells.length < column - 1) cells.push(null);
      cells.push(value);
    });
    if (cells.length === 0) return;
    spread += cells.length;
    if (rowNumber > serverLimits.cells || spread > mostSpread) {
      throw tooLarge(`the sheet '${sheet.name}' has values far from the others, as in row ${rowNumber}`);
    }
    while (rows.length < rowNumber - 1) rows.push([]);
    rows.push(cells);
  });
  if (merges.length > mostMerges) return { name: sheet.name, rows };
  return { name: sheet.name, rows, merges: merges.map(areaOfRange).filter((area) => area !== null) };
};

/**
 * The values of every sheet of an .xlsx, in the order of its tabs. Formulas give their stored results, dates `2026-01-12`.
 * Throws a WorkbookError, whose message is for people, when the file is no plain .xlsx of reasonable size.
 */
export const readWorkbook = async (bytes: Uint8Array): Promise<SheetCells[]> => {
  const parts = withoutBlanks(await safeParts(bytes, serverLimits));
  const workbook = await newWorkbook();
  const merges = keepMerges(workbook);
  try {
    // The parser's types ask for a Buffer of an older Node than ours.
    await workbook.xlsx.load(storedZip(parts) as never, { ignoreNodes });
    return workbook.worksheets.map((sheet) => cellsOf(sheet, merges.get(sheet.name) ?? []));
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw damaged();
  }
};
