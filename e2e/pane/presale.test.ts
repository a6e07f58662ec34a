import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { patience } from '../patience.ts';
import { stage } from '../stage.ts';
import { goToStep } from './sample-pane.ts';
import { openEmptyPane } from './workbook-cells.ts';

const on = stage();
let page: Page;
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const says = (text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: patience });
const sheets = () => page.getByRole('tablist', { name: 'Sheets' }).getByRole('tab').allTextContents();
const openDialog = async () => {
  await press('Presale demo');
  const dialog = page.getByRole('dialog', { name: 'Presale demo' });
  await dialog.waitFor({ timeout: patience });
  return dialog;
};

describe('a presale demo', () => {
  beforeEach(async () => {
    page = await openEmptyPane(on);
    return () => page.close();
  });

  test('builds an organisation’s lines into new sheets, and says what stops it where posts are too few', async () => {
    const dialog = await openDialog();
    await dialog.getByRole('combobox', { name: 'State' }).selectOption('SA');
    const organizations = dialog.getByRole('combobox', { name: 'Organisation' });
    expect(await organizations.getByRole('option').allTextContents()).toEqual([
      'Royal Adelaide Hospital',
      'Southern Adelaide LHN',
    ]);
    await organizations.selectOption('Southern Adelaide LHN');
    await dialog.getByText(/85 lines \(published head count\)/).waitFor();
    await dialog.getByRole('textbox', { name: 'Job lines' }).fill('no');
    await dialog.getByText('Write a whole number').waitFor();
    await dialog.getByRole('textbox', { name: 'Job lines' }).fill('5');
    await dialog.getByRole('button', { name: 'Build lines' }).click();
    await says(/^Built 5 lines of Southern Adelaide LHN\..*illustrative/);
    await expect.poll(sheets).toEqual(expect.arrayContaining(['Rotations', 'Settings', 'Job lines 1']));
    await page.getByRole('heading', { name: 'Ready to generate' }).waitFor({ timeout: patience });
    await goToStep(page, 'Review');
    await says(/JL-005/);

    await goToStep(page, 'Data');
    // Behind an open dialog the sheets are out of reach.
    const before = await sheets();
    expect(before).toContain('Diagnostics 1');
    const again = await openDialog();
    await again.getByRole('combobox', { name: 'State' }).selectOption('VIC');
    await again.getByRole('combobox', { name: 'Organisation' }).selectOption('Bairnsdale Regional Health Service');
    await again.getByRole('textbox', { name: 'Job lines' }).fill('60');
    await again.getByRole('button', { name: 'Build lines' }).click();
    await says(/^No legal plan exists for 60 lines of Bairnsdale/);
    await says(/ask for fewer lines/);
    await expect.poll(sheets).toEqual(before);
  });
});
