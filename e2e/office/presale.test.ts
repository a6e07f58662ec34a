import { expect, test } from 'vitest';
import { paneStage } from './pane-stage.ts';

const stage = paneStage();

test('a presale demo stands in new sheets inside Excel, beside what was there', async () => {
  const { context, planner, workbook } = await stage.open();
  const before = await workbook.names();
  await planner.press('Presale demo');
  const [page] = context.pages();
  const pane = page.frames().find((frame) => frame.url().includes('taskpane')) ?? page.mainFrame();
  const dialog = pane.getByRole('dialog', { name: 'Presale demo' });
  await dialog.getByRole('combobox', { name: 'Organisation' }).selectOption('Northern Health');
  await dialog.getByRole('button', { name: 'Build lines' }).click();
  await planner.says(/^Built 10 lines of Northern Health\./);
  expect(await workbook.names()).toEqual(
    expect.arrayContaining([...before, 'Rotations', 'Settings', 'Cover 1', 'Job lines 1', 'Capacity 1']),
  );
  expect(await workbook.values('Cover 1', 'A1')).toEqual(['Northern Health']);
  await planner.heading('Ready to generate');
});
