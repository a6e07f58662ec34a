import type { SheetCells } from '#engine/workbook/index.ts';
import type { HostWorkbook } from '../host.ts';
import { readValue } from './cell-values.ts';
import { isTooLargeAnswer, noSuchSheet } from './faults.ts';
import { inExcel } from './run.ts';

/** Cells per request when the whole answer was too large for one: about half of what Excel gives. */
const cellsPerBlock = 60_000;

const rowsOf = (values: unknown[][], formats: unknown[][]): SheetCells['rows'] =>
  values.map((row, at) => row.map((value, column) => readValue(value, formats[at][column])));

/** All sheets with one request. */
const readAtOnce = async (context: Excel.RequestContext, sheets: Excel.Worksheet[]): Promise<SheetCells[]> => {
  const used = sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true).untrack();
    range.load('values,numberFormat,rowIndex,columnIndex');
    return range;
  });
  await context.sync();
  return used.map((range, index) => {
    const { name } = sheets[index];
    if (range.isNullObject) return { name, rows: [] };
    const origin = { row: range.rowIndex, column: range.columnIndex };
    return { name, rows: rowsOf(range.values, range.numberFormat), origin };
  });
};

/** Sheets too large for one answer, a block of rows at a time. */
const readInBlocks = async (context: Excel.RequestContext, sheets: Excel.Worksheet[]): Promise<SheetCells[]> => {
  const used = sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true).untrack();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return range;
  });
  await context.sync();
  const read: SheetCells[] = [];
  for (const [index, range] of used.entries()) {
    const { name } = sheets[index];
    read.push({ name, rows: [] });
    if (range.isNullObject) continue;
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    read[index].origin = { row: rowIndex, column: columnIndex };
    const step = Math.max(1, Math.floor(cellsPerBlock / columnCount));
    for (let from = 0; from < rowCount; from += step) {
      const rows = Math.min(step, rowCount - from);
      const block = sheets[index].getRangeByIndexes(rowIndex + from, columnIndex, rows, columnCount).untrack();
      block.load('values,numberFormat');
      await context.sync();
      read[index].rows.push(...rowsOf(block.values, block.numberFormat));
    }
  }
  return read;
};

/** Two requests whatever the number of sheets: their names, then their cells. Only an answer over Excel's limit takes more. */
export const readSheets = (names?: readonly string[]): Promise<HostWorkbook> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    await context.sync();
    const sheets = names
      ? names.map((name) => {
          const found = worksheets.items.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
          if (!found) throw noSuchSheet(name);
          return found;
        })
      : worksheets.items;
    const shown = active.name;
    try {
      return { sheets: await readAtOnce(context, sheets), active: shown };
    } catch (error) {
      if (!isTooLargeAnswer(error)) throw error;
      return { sheets: await readInBlocks(context, sheets), active: shown };
    }
  });

export const readSheetNames = (): Promise<string[]> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
