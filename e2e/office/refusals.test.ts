import { expect, it } from 'vitest';
import { emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { hostStage } from './host-stage.ts';

const stage = hostStage();
const plan = { ...emptyPlan('Job lines 1'), rows: [['JL-1']] };

it('says that a sheet is protected, and leaves it alone', async () => {
  const host = await stage.open();
  const { excel } = stage.excelPage();
  await host.writeNew([plan]);
  await excel((it) => it.person.protect('Job lines 1'));
  const protectedSheet = { kind: 'protected', remedy: expect.stringContaining('protection') };
  await expect(host.change([{ sheet: 'Job lines 1', cell: 'A1', value: 'x' }])).rejects.toMatchObject(protectedSheet);
  const mark = { sheet: 'Job lines 1', cell: 'A1', kind: 'error', text: 'Wrong' } as const;
  await expect(host.mark([mark])).rejects.toMatchObject(protectedSheet);
  expect(await excel((it) => it.cell('Job lines 1', 'A1'))).toMatchObject({ value: 'JL-1', fill: null, note: null });
});

it('says that the workbook takes no new sheets', async () => {
  const host = await stage.open();
  await stage.excelPage().excel((it) => it.person.protectStructure());
  await expect(host.writeNew([plan])).rejects.toMatchObject({ kind: 'protected' });
});

it('says that a cell is being edited, and works once it is not', async () => {
  const host = await stage.open();
  const { excel } = stage.excelPage();
  await excel((it) => it.refuse('InvalidOperationInCellEditMode'));
  await expect(host.read()).rejects.toMatchObject({
    kind: 'cell being edited',
    remedy: expect.stringContaining('Esc'),
  });
  await expect(host.writeNew([plan])).rejects.toMatchObject({ kind: 'cell being edited' });
  await excel((it) => it.refuse(null));
  await host.writeNew([plan]);
  expect(await host.sheetNames()).toEqual(['Sheet1', 'Job lines 1']);
});

it('hears of edits again after a change that Excel refused', async () => {
  const host = await stage.open();
  const { excel } = stage.excelPage();
  await host.writeNew([plan]);
  await excel((it) => it.person.protect('Job lines 1'));
  await expect(host.change([{ sheet: 'Job lines 1', cell: 'A1', value: 'x' }])).rejects.toThrow();
  expect(await excel((it) => it.telling())).toBe(true);
});

it('clears what was marked before Excel refused the rest', async () => {
  const host = await stage.open();
  const { excel } = stage.excelPage();
  await excel((it) => it.person.paint('Sheet1', 'A1', 'FFCC00'));
  await excel((it) => it.person.addSheet('Locked'));
  await excel((it) => it.person.protect('Locked'));
  const marks = ['Sheet1', 'Locked'].map((sheet) => ({ sheet, cell: 'A1', kind: 'error' as const, text: 'Wrong' }));
  await expect(host.mark(marks)).rejects.toMatchObject({ kind: 'protected' });
  expect((await excel((it) => it.cell('Sheet1', 'A1'))).fill).toBe('F8B4AE');
  await host.clearMarks();
  expect(await excel((it) => it.cell('Sheet1', 'A1'))).toMatchObject({ fill: 'FFCC00' });
});

it("leaves a planner's own comment as it is", async () => {
  const host = await stage.open();
  const { excel } = stage.excelPage();
  await excel((it) => it.person.comment('Sheet1', 'B2', 'Ask the unit'));
  await host.mark([{ sheet: 'Sheet1', cell: 'B2', kind: 'warning', text: 'Few posts' }]);
  expect(await excel((it) => it.cell('Sheet1', 'B2'))).toMatchObject({ note: 'Ask the unit', fill: 'FFE08A' });
  await host.clearMarks();
  expect(await excel((it) => it.cell('Sheet1', 'B2'))).toMatchObject({ note: 'Ask the unit', fill: null });
});

it('leaves a fill that somebody gave a marked cell since', async () => {
  const host = await stage.open();
  const { excel } = stage.excelPage();
  await host.mark([{ sheet: 'Sheet1', cell: 'B2', kind: 'error', text: 'Wrong' }]);
  await excel((it) => it.person.paint('Sheet1', 'B2', '123456'));
  await host.clearMarks();
  expect(await excel((it) => it.cell('Sheet1', 'B2'))).toMatchObject({ note: null, fill: '123456' });
});

it('reads dates as text', async () => {
  const host = await stage.open();
  const { excel } = stage.excelPage();
  await excel((it) => it.person.type('Sheet1', 'A1', '12/1/2026'));
  expect((await host.read()).sheets[0].rows).toEqual([['2026-01-12']]);
});

it('has the theme of Office, light or dark', async () => {
  await stage.open();
  const theme = () =>
    stage
      .excelPage()
      .pane()
      .evaluate(async () => (await window.hostReady).theme());
  expect(await theme()).toBe('light');
  await stage.excelPage().excel((it) => it.setTheme(0x262626, 0xffffff));
  await stage.reopen();
  expect(await theme()).toBe('dark');
});

it('has the theme of a system in high contrast, whatever Office says', async () => {
  await stage.open();
  await stage.excelPage().page.emulateMedia({ forcedColors: 'active' });
  expect(
    await stage
      .excelPage()
      .pane()
      .evaluate(async () => (await window.hostReady).theme()),
  ).toBe('contrast');
});
