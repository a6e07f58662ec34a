import { expect, it } from 'vitest';
import type { Host } from '#addin/host/host.ts';
import type { BatchCount } from '#addin/testing/emulated-excel.ts';
import { emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { hostStage } from './host-stage.ts';
import { resultPlans } from './result-plans.ts';

const stage = hostStage();
const mostBytes = 5_000_000;

/** The request batches of one piece of work. */
const batchesOf = async <Value>(work: () => Promise<Value>): Promise<{ batches: BatchCount[]; value: Value }> => {
  const { excel } = stage.excelPage();
  await excel((it) => it.forgetBatches());
  const value = await work();
  return { value, batches: await excel((it) => it.batches()) };
};

const largest = (batches: BatchCount[]): number =>
  Math.max(...batches.flatMap(({ sent, received }) => [sent, received]));

const expectFew = (batches: BatchCount[], most: number): void => {
  expect(batches.length).toBeGreaterThan(0);
  expect(batches.length).toBeLessThanOrEqual(most);
  expect(largest(batches)).toBeLessThan(mostBytes);
};

const inputSheet = (name: string, rows: number) => ({
  ...emptyPlan(name),
  rows: [
    ['Rotation', 'Posts', 'Specialty', 'Categories'],
    ...Array.from({ length: rows }, (_, row) => [`Rotation ${row}`, 3, 'Medicine', 'B']),
  ],
});

it('reads any number of sheets in two requests', async () => {
  const host = await stage.open();
  const names = Array.from({ length: 12 }, (_, index) => `Inputs ${index}`);
  await host.writeNew(names.map((name) => inputSheet(name, 300)));
  const { value, batches } = await batchesOf(() => host.read());
  expect(value.sheets).toHaveLength(13);
  expect(value.sheets[12].rows).toHaveLength(301);
  expectFew(batches, 2);
});

it('reads 2,000 rotations and 2,000 workers in two requests', async () => {
  const host = await stage.open();
  await host.writeNew([inputSheet('Rotations', 2000), inputSheet('Workers', 2000)]);
  const { value, batches } = await batchesOf(() => host.read(['Rotations', 'Workers']));
  expect(value.sheets.map(({ rows }) => rows.length)).toEqual([2001, 2001]);
  expectFew(batches, 2);
});

it('reads a workbook that is too large for one answer a block at a time, and leaves out nothing', async () => {
  const host = await stage.open();
  await host.writeNew([
    { ...emptyPlan('Large'), rows: Array.from({ length: 3000 }, (_, row) => Array.from({ length: 130 }, () => row)) },
  ]);
  const { value, batches } = await batchesOf(() => host.read(['Large']));
  expect(value.sheets[0].rows).toHaveLength(3000);
  expect(value.sheets[0].rows[2999]).toEqual(Array.from({ length: 130 }, () => 2999));
  // The refused one counts with what Excel would have sent.
  expect(batches.filter(({ received }) => received > mostBytes)).toHaveLength(1);
});

const writing = async (host: Host, name: 'L-1' | 'XXL-1') => {
  const plans = resultPlans(name);
  const { batches } = await batchesOf(() => host.writeNew(plans));
  console.info(`${name}:`, batches.map(({ sent, actions }) => `${actions} actions, ${sent} bytes`).join('; '));
  return { plans, batches };
};

it('writes the sheets of 140 lines in at most six requests', async () => {
  const host = await stage.open();
  const { plans, batches } = await writing(host, 'L-1');
  expectFew(batches, 6);
  expect(await host.sheetNames()).toEqual(['Sheet1', ...plans.map(({ name }) => name)]);
});

it('writes the sheets of 1,000 lines in at most six requests, each below 5 MB', async () => {
  const host = await stage.open();
  const { plans, batches } = await writing(host, 'XXL-1');
  expectFew(batches, 6);
  const { excel } = stage.excelPage();
  const lines = plans.find(({ name }) => name === 'Job lines')!;
  const merges = await excel((it, name) => it.sheet(name).merges.length, lines.name);
  expect(merges).toBe(lines.merges.filter(({ columns, rows }) => columns * rows > 1).length);
});
