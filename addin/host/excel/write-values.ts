import type { SheetPlan } from '#engine/workbook/index.ts';
import { addressOf } from '../address.ts';
import { mergeBlocks } from './areas.ts';
import { writtenContent } from './cell-values.ts';
import { type Step, step } from './steps.ts';

/** A block's share of a request: small enough that several fill one well. */
const bytesPerBlock = 250_000;

/** Office.js sends large arrays as blocks of about 1,500 cells, with a handful of calls for each. */
const callsFor = (cells: number): number => 2 + 6 * Math.ceil(cells / 1500);

const encoder = new TextEncoder();
const bytesOf = (row: unknown[]): number => encoder.encode(JSON.stringify(row)).length + 1;

/** Values and formulas, whole rows at a time. */
export const valuesOf = (plan: SheetPlan): Step[] => {
  const columns = Math.max(0, ...plan.rows.map((row) => row.length));
  if (columns === 0) return [];
  const steps: Step[] = [];
  let block: unknown[][] = [];
  let bytes = 0;
  const close = (end: number): void => {
    if (block.length === 0) return;
    const values = block;
    const first = end - values.length;
    const put = (sheet: Excel.Worksheet): void => {
      sheet.getRangeByIndexes(first, 0, values.length, columns).untrack().formulas = values;
    };
    steps.push(step(plan.name, callsFor(values.length * columns), put, bytes));
    block = [];
    bytes = 0;
  };
  plan.rows.forEach((row, index) => {
    const values = Array.from({ length: columns }, (_, column) => writtenContent(row[column]));
    block.push(values);
    bytes += bytesOf(values);
    if (bytes >= bytesPerBlock) close(index + 1);
  });
  close(plan.rows.length);
  return steps;
};

export const mergesOf = (plan: SheetPlan): Step[] =>
  mergeBlocks(plan.merges).map(({ area, across }) =>
    step(plan.name, 2, (sheet) => sheet.getRange(addressOf(area)).untrack().merge(across)),
  );
