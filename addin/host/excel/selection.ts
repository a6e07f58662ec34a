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
    const { areas, worksheet } = context.workbook.getSelectedRanges();
    areas.load('address');
    worksheet.load('name');
    await context.sync();
    const address = areas.items.map((area) => area.address.slice(area.address.lastIndexOf('!') + 1)).join(',');
    return { sheet: worksheet.name, address };
  });
