import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Api } from '#addin/api/api.ts';
import { createPreviewHost } from '#addin/preview/preview-host.ts';
import { PreviewWorkbook } from '#addin/preview/workbook/workbook.ts';
import { emptyPlan, type SheetPlan } from '#engine/workbook/sheet-plan.ts';
import { keptKey, readKept } from './kept.ts';
import { createPaneStore } from './store.ts';

const sheetOf = (name: string, rows: SheetPlan['rows']): SheetPlan => ({ ...emptyPlan(name), rows });
let workbook: PreviewWorkbook;
const ends: (() => void)[] = [];

/** A pane opened on the workbook as it is now. */
const openPane = async (hash = '') => {
  const pane = createPaneStore({ host: createPreviewHost(workbook), api: {} as Api });
  ends.push(pane.open(hash));
  await vi.waitFor(() => expect(pane.getState().data.parsed).not.toBeNull());
  return pane;
};

beforeEach(() => {
  workbook = new PreviewWorkbook();
  const rotations = [
    ['Rotation', 'Posts', 'Specialty'],
    ['ED', 2, 'Emergency'],
  ];
  const settings = [
    ['Job lines', 2],
    ['Term structure', '26+26'],
  ];
  const sheets = [sheetOf('Rotations', rotations), sheetOf('Settings', settings)];
  workbook.open({ name: 'Workbook', sheets, marks: [], settings: {} });
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

it('what was set survives closing the pane', async () => {
  const pane = await openPane();
  await pane.effects.rules.set(['num_job_lines'], 1);
  await pane.effects.data.map('Rotations', { input: 'Rotations', columns: { name: 'Rotation' } });
  pane.dispatch({ type: 'step/go', step: 'rules' });
  await vi.waitFor(() => expect(readKept(workbook.settings[keptKey])?.step).toBe('rules'));
  const again = await openPane();
  expect(again.getState().step.at).toBe('rules');
  expect(again.getState().data.parsed?.request?.num_job_lines).toBe(1);
  expect(again.getState().data.mapping).toEqual({ Rotations: { input: 'Rotations', columns: { name: 'Rotation' } } });
});

it('what the error bar says is still there once the pane has kept where its planner went with it', async () => {
  const pane = await openPane();
  const notice = { message: 'Nobody is signed in.', remedy: 'Sign in on the Data step.', retry: () => {} };
  pane.dispatch({ type: 'notice/fault', notice });
  pane.dispatch({ type: 'step/go', step: 'rules' });
  await vi.waitFor(() => expect(readKept(workbook.settings[keptKey])?.step).toBe('rules'));
  expect(pane.getState().notice).toEqual(notice);
});

it('keeps nothing in a workbook that was only looked at', async () => {
  await openPane();
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(workbook.settings).toEqual({});
});

it('cells are checked again as people edit them, and no longer once the pane is closed', async () => {
  const pane = await openPane();
  expect(pane.getState().data.parsed?.request).not.toBeNull();
  workbook.write('Rotations', [{ row: 1, column: 1, content: 'many' }], 'people');
  await vi.waitFor(() => expect(pane.getState().data.parsed?.issues[0]?.cell).toBe('B2'));
  ends.pop()?.();
  const { sheets } = pane.getState().data;
  workbook.write('Rotations', [{ row: 1, column: 1, content: 3 }], 'people');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(pane.getState().data.sheets).toBe(sheets);
});

it('a ribbon button opens its step, whatever was open last', async () => {
  workbook.settings = { [keptKey]: { version: 1, step: 'review', overrides: {}, mapping: {} } };
  expect((await openPane('#generate')).getState().step).toEqual({ at: 'generate', moved: true });
  const checked = await openPane('#check');
  await vi.waitFor(() => expect(checked.getState().data.said).toContain('Checked'));
  expect(checked.getState().step.at).toBe('data');
});

it('what a workbook says was kept is believed only as far as it can be read', () => {
  for (const value of [null, 7, 'x', [], {}, { version: 2 }]) expect(readKept(value)).toBeNull();
  expect(
    readKept({ version: 1, step: 'nowhere', overrides: 3, mapping: { a: 1, b: { input: 'Locks', columns: {} } } }),
  ).toEqual({
    version: 1,
    step: 'data',
    overrides: {},
    mapping: { b: { input: 'Locks', columns: {} } },
  });
});
