import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { patience } from '../patience.ts';
import { stage } from '../stage.ts';
import { plannerAt } from './words.ts';
import { contentOf, openEmptyPane, typeRows } from './workbook-cells.ts';

const on = stage();
let page: Page;
const { press, says, heading } = plannerAt(() => page);
const items = () => page.getByRole('region', { name: /^Specialties from names/ }).getByRole('listitem');
const item = (name: string) => items().filter({ has: page.getByRole('button', { name, exact: true }) });

beforeEach(async () => {
  page = await openEmptyPane(on);
  return () => page.close();
});

test('names without a specialty are listed, said once, written, and known in the next workbook', async () => {
  const headings = ['Rotation', 'Posts', 'Specialty', 'Subspecialty', 'Service', 'Nights'];
  await typeRows(page, [
    headings,
    ['General Surgery - Ward 3', '2'],
    ['ED nights', '2'],
    ['Haem/Onc', '2'],
    ['Anaes/ICU', '2'],
    ['Ward 4B', '2'],
  ]);
  await heading('Specialties from names (5)');
  await expect.poll(() => items().allTextContents(), { timeout: patience }).toHaveLength(3);
  await item('Ward 4B').getByText('Nothing is known of this name.').waitFor();
  await item('Anaes/ICU').getByText('May be Anaesthesia or Critical care').waitFor();
  await item('Haem/Onc').getByText('Taken: Medicine (Haematology), but').waitFor();

  await item('Ward 4B').getByRole('combobox').selectOption('Nephrology');
  await press('Write the specialty of Ward 4B');
  await says('Wrote the specialty of Ward 4B. It is remembered in this browser.');
  await item('Anaes/ICU').getByRole('combobox').selectOption('Intensive care medicine');
  await press('Write the specialty of Anaes/ICU');
  await says('Wrote the specialty of Anaes/ICU. It is remembered in this browser.');
  await press(/^Write all 3/);
  await expect.poll(() => items().count(), { timeout: patience }).toBe(0);
  const row = async (number: number) =>
    Promise.all([await contentOf(page, `C${number}`), await contentOf(page, `D${number}`)]);
  expect(await row(2)).toEqual(['Surgery', 'General surgery']);
  expect(await row(4)).toEqual(['Medicine', 'Haematology']);
  expect(await row(6)).toEqual(['Medicine', 'Nephrology']);
  expect([await contentOf(page, 'E3'), await contentOf(page, 'F3'), await contentOf(page, 'E2')]).toEqual([
    'yes',
    'yes',
    '',
  ]);

  await page.getByRole('combobox', { name: 'Sample data' }).selectOption('Empty workbook');
  await press('Replace it');
  await heading('Start here');
  await typeRows(page, [
    ['Position', 'Posts'],
    ['WARD 4-B', '3'],
  ]);
  await item('WARD 4-B').getByText('Taken: Medicine (Nephrology), as you said before.').waitFor({ timeout: patience });
  await press('Forget them');
  await item('WARD 4-B').getByText('Nothing is known of this name.').waitFor({ timeout: patience });
});
