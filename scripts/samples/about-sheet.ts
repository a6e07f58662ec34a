import { area, emptyPlan, type SheetPlan, toCell } from '#engine/workbook/sheet-plan.ts';

/** The sheet that says what is real in a sample and what is not. */
export const aboutSheet = (title: string, note: string, sources: readonly string[]): SheetPlan => {
  const plan = emptyPlan('About');
  plan.rows = [[toCell(title)], [toCell(note)], [], ['Sources'], ...sources.map((source) => [toCell(source)])];
  plan.columnWidths = [120];
  plan.styles.push(
    { area: area(0, 0), style: { bold: true, size: 14 } },
    { area: area(1, 0), style: { italic: true, wrap: true, vertical: 'top' } },
    { area: area(3, 0), style: { bold: true } },
  );
  plan.print = { orientation: 'portrait', paper: 'A4', fitToWidth: true, repeatRows: 0 };
  return plan;
};
