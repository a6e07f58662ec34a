import type { CellChange } from '../host.ts';
import { writtenContent } from './cell-values.ts';
import { noSuchSheet } from './faults.ts';
import { inExcel } from './run.ts';
import { inRequests, queueSteps, type Step, step } from './steps.ts';

const stepOf = ({ sheet, cell, value }: CellChange): Step =>
  step(sheet, 3, (on) => {
    // To Excel, null in a block means "leave as it is"; '' empties.
    on.getRange(cell).untrack().values = [[writtenContent(value) ?? '']];
  });

/** Lets the add-in hear of events again after a request that Excel refused half-way. */
const listenAgain = (): Promise<void> =>
  inExcel(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
  });

/** Writes single cells; nothing is written when one of the sheets is missing. */
export const changeCells = async (changes: readonly CellChange[]): Promise<void> => {
  if (changes.length === 0) return;
  const names = [...new Set(changes.map(({ sheet }) => sheet))];
  let begun = false;
  try {
    await inExcel(async (context) => {
      const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
      await context.sync();
      const missing = sheets.findIndex((sheet) => sheet.isNullObject);
      if (missing >= 0) throw noSuchSheet(names[missing]);
      begun = true;
      for (const steps of inRequests(changes.map(stepOf))) {
        context.runtime.enableEvents = false;
        queueSteps(context, steps);
        context.runtime.enableEvents = true;
        await context.sync();
      }
    });
  } catch (error) {
    // The first failure is the one worth telling.
    if (begun) await listenAgain().catch(() => undefined);
    throw error;
  }
};
