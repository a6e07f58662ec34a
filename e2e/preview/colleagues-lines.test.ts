import { beforeAll, expect, test } from 'vitest';
import { goToStep } from '../pane/sample-pane.ts';
import { contentOf, showSheet, type } from '../pane/workbook-cells.ts';
import { patience } from '../patience.ts';
import { stage } from '../stage.ts';
import { openOn, resultFile } from './result-file.ts';

const on = stage();
let file: Buffer;
beforeAll(async () => {
  file = await resultFile();
});

test('lines of a workbook that came from somebody are taken over, edited, locked and approved', async () => {
  const page = await openOn(on, file, 'Job lines');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const says = (text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: patience });
  await goToStep(page, 'Review');
  await page
    .getByRole('heading', { name: 'The lines on Job lines were not written from here' })
    .waitFor({ timeout: patience });
  await press('Take these lines over');
  await says(/^Took over \d+ lines of Job lines\. Checked: every rule is kept\.$/);
  await showSheet(page, 'Job lines');
  const [first, second] = [await contentOf(page, 'E6'), await contentOf(page, 'F6')];
  expect(first).not.toBe(second);
  await type(page, 'E6', second);
  await press('Check edits');
  await says(/^Checked: .* 1 cell edited\.$/);
  await contentOf(page, 'G8');
  await press('Lock cells');
  await says('Locked 1 cell.');
  await page.getByRole('button', { name: /^Approve all legal lines/ }).click();
  await says(/^Approved \d+ lines\.$/);
  // It is kept with the workbook, as lines that were written from here are.
  await page.waitForTimeout(1500);
  await page.reload();
  await page.getByRole('list', { name: 'Locks' }).getByText('JL-002, term 3').waitFor({ timeout: patience });
  await page.close();
});
