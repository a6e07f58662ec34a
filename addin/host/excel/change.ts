import type { CellChange } from '../host.ts';
import { writtenContent } from './cell-values.ts';
import { noSuchSheet } from './faults.ts';
import { inExcel } from './run.ts';
import { queueSteps, step } from './steps.ts';

/** Writes single cells; nothing is written when one of the sheets is missing. */
export const changeCells = (changes: readonly CellChange[]): Promise<void> =>
  inExcel(async (context) => {
    const names = [...new Set(changes.map(({ sheet }) => sheet))];
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    await context.sync();
    const missing = sheets.findIndex((sheet) => sheet.isNullObject);
    if (missing >= 0) throw noSuchSheet(names[missing]);
    context.runtime.enableEvents = false;
    queueSteps(
      context,
      changes.map(({ sheet, cell, value }) =>
        step(sheet, 2, (on) => {
          // To Excel, null in a block means "leave as it is"; '' empties.
          on.getRange(cell).untrack().values = [[writtenContent(value) ?? '']];
        }),
      ),
    );
    context.runtime.enableEvents = true;
    try {
      await context.sync();
    } catch (error) {
      await inExcel(async (after) => {
        after.runtime.enableEvents = true;
        await after.sync();
      }).catch(() => undefined);
      throw error;
    }
  });
