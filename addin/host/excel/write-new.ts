import type { SheetPlan } from '#engine/workbook/index.ts';
import { nameTaken } from './faults.ts';
import { inExcel } from './run.ts';
import { inRequests, queueSteps, type Step } from './steps.ts';
import { chartsOf } from './write-charts.ts';
import { layoutOf } from './write-layout.ts';
import { looksOf } from './write-looks.ts';
import { printOf } from './write-print.ts';
import { rulesOf } from './write-rules.ts';
import { mergesOf, valuesOf } from './write-values.ts';

/** What it takes to write a plan on its empty sheet. Merges come after the values, of which they keep the first. */
export const stepsOf = (plan: SheetPlan): Step[] =>
  [valuesOf, mergesOf, looksOf, layoutOf, rulesOf, chartsOf, printOf].flatMap((part) => part(plan));

const checkNames = async (context: Excel.RequestContext, plans: readonly SheetPlan[]): Promise<void> => {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  for (const { name } of plans) {
    if (taken.has(name.toLowerCase())) throw nameTaken(name);
    taken.add(name.toLowerCase());
  }
};

/** Takes half-written sheets away again, and lets the add-in hear of events. */
const takeBack = (names: readonly string[]): Promise<void> =>
  inExcel(async (context) => {
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    context.runtime.enableEvents = true;
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });

/**
 * Adds the plans as new sheets: one request for the names in use, then as many as the content fills. All sheets are there before the
 * first formula, since formulas refer to one another's sheets. When Excel refuses something, what was added is taken away.
 */
export const writeNewSheets = async (plans: readonly SheetPlan[]): Promise<void> => {
  if (plans.length === 0) return;
  const names = plans.map(({ name }) => name);
  const requests = inRequests(plans.flatMap(stepsOf));
  if (requests.length === 0) requests.push([]);
  let begun = false;
  try {
    await inExcel(async (context) => {
      await checkNames(context, plans);
      begun = true;
      context.runtime.enableEvents = false;
      for (const name of names) context.workbook.worksheets.add(name);
      for (const [index, steps] of requests.entries()) {
        queueSteps(context, steps);
        if (index === requests.length - 1) {
          context.workbook.worksheets.getItem(names[0]).activate();
          context.runtime.enableEvents = true;
        }
        await context.sync();
      }
    });
  } catch (error) {
    // The first failure is the one worth telling.
    if (begun) await takeBack(names).catch(() => undefined);
    throw error;
  }
};
