import type { SheetRange } from '../host.ts';
import { inExcel } from './run.ts';

export const selectRange = ({ sheet, address }: SheetRange): Promise<void> =>
  inExcel(async (context) => {
    const on = context.workbook.worksheets.getItem(sheet);
    on.activate();
    on.getRange(address).untrack().select();
    await context.sync();
  });

export const selectedRange = (): Promise<SheetRange> =>
  inExcel(async (context) => {
    const range = context.workbook.getSelectedRange().untrack();
    range.load('address,worksheet/name');
    await context.sync();
    return { sheet: range.worksheet.name, address: range.address.slice(range.address.lastIndexOf('!') + 1) };
  });
