import { expect, test } from 'vitest';
import { openExcel } from '../office/excel-page.ts';
import { patience } from '../patience.ts';
import { stage } from '../stage.ts';

const on = stage();

test('inside Excel the pane goes from template to sample to data without a fault', async () => {
  const { context } = await on.open().then((page) => ({ context: page.context() }));
  const excel = await openExcel(context, on.planner().url, '/taskpane.html');
  excel.page.on('pageerror', (error) => expect.soft(String(error)).toBe(''));
  const press = (name: string) => excel.pane().getByRole('button', { name, exact: true }).click({ timeout: patience });
  const says = (text: RegExp) => excel.pane().getByText(text).first().waitFor({ timeout: patience });
  await press('Create template sheets');
  await says(/^Added Rotations, Settings/);
  await press('Load sample data');
  await excel
    .pane()
    .getByRole('dialog')
    .getByRole('button', { name: /Northern Health/ })
    .click();
  await says(/which are read now/);
  await excel.pane().getByRole('heading', { name: 'Ready to generate' }).waitFor({ timeout: patience });
  await excel.pane().getByRole('button', { name: 'Show sheet Rotations 2', exact: true }).click();
  await press('Check data');
  await says(/^Checked/);
  expect(await excel.excel((emulated) => emulated.unknown())).toEqual([]);
  await excel.page.waitForTimeout(1500);
  await excel.reopen();
  await excel.pane().getByRole('button', { name: 'Undo the choice of Rotations 2' }).waitFor({ timeout: patience });
  await context.close();
});

test('outside Excel the page says so and leads to the preview', async () => {
  const page = await on.open();
  await page.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
  await page.goto(`${on.planner().url}/taskpane.html`);
  await page
    .getByRole('heading', { name: 'Excel’s part of this page could not be loaded.' })
    .waitFor({ timeout: patience });
  expect(await page.getByRole('link', { name: 'open the preview' }).getAttribute('href')).toBe('/');
  on.complaints();
  await page.close();
});
