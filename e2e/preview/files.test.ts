import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPlans } from '#engine/xlsx/index.ts';
import { readWorkbook } from '#server/xlsx.ts';
import { patience } from '../patience.ts';
import { stage } from '../stage.ts';
import { openFile, openOn, resultFile, shown } from './result-file.ts';

const on = stage();
let file: Buffer;
beforeAll(async () => {
  file = await resultFile();
});

describe('a workbook of the preview', () => {
  test('is saved as it was opened, with what was typed and worked out since', async () => {
    const page = await openOn(on, file, 'Job lines');
    await page.locator('#cell-B6').click();
    await page.keyboard.type('=1+1');
    await page.keyboard.press('Enter');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save workbook' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('year.xlsx');
    const bytes = await buffer(await saved.createReadStream());
    const [before, after] = [await readPlans(file), await readPlans(bytes)];
    const lines = before.findIndex(({ name }) => name === 'Job lines');
    expect(after[lines].rows[5][1]).toEqual({ formula: '1+1', result: 2 });
    after[lines].rows[5][1] = before[lines].rows[5][1];
    expect(after).toEqual(before);
    expect((await readWorkbook(bytes))[lines].rows[5][1]).toBe(2);
    await page.close();
  });

  test('stays for the next visit', async () => {
    const page = await openOn(on, file, 'Job lines');
    await page.locator('#cell-B6').click();
    await page.keyboard.type('Somebody');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1500);
    await page.reload();
    await page.getByRole('tab', { name: 'Job lines', exact: true, selected: true }).waitFor({ timeout: patience });
    expect(await shown(page, 'B6')).toBe('Somebody');
    await page.close();
  });

  test.each([
    ['new', (page: Page) => page.context().newPage()],
    [
      'copied',
      async (page: Page) => {
        // It begins with what the first one keeps for itself, as a duplicated tab does.
        const [copy] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void window.open('/'))]);
        return copy;
      },
    ],
  ])('is one per tab: what is done in one is not written over by a %s one', async (_, tabBeside) => {
    const page = await openOn(on, file, 'Job lines');
    const write = async (tab: Page, text: string) => {
      await tab.locator('#cell-B6').click();
      await tab.keyboard.type(text);
      await tab.keyboard.press('Enter');
      await tab.waitForTimeout(1500);
    };
    await write(page, 'First');
    const other = await tabBeside(page);
    await other.goto(page.url());
    await other.getByRole('tab', { name: 'Job lines', exact: true }).click({ timeout: patience });
    // It begins with what was done last.
    expect(await shown(other, 'B6')).toBe('First');
    await write(other, 'Second');
    await write(page, 'Third');
    for (const [tab, text] of [[other, 'Second'] as const, [page, 'Third'] as const]) {
      await tab.reload();
      await tab.getByRole('tab', { name: 'Job lines', exact: true, selected: true }).waitFor({ timeout: patience });
      expect(await shown(tab, 'B6')).toBe(text);
    }
    await other.close();
    await page.close();
  });

  test('gives way to another only after asking, when it has changes', async () => {
    const page = await openOn(on, file, 'Job lines');
    await page.locator('#cell-B6').click();
    await page.keyboard.type('Somebody');
    await page.keyboard.press('Enter');
    await openFile(page, 'other.xlsx', file);
    await page.getByRole('button', { name: 'Keep it' }).click();
    expect(await shown(page, 'B6')).toBe('Somebody');
    await openFile(page, 'other.xlsx', file);
    await page.getByRole('button', { name: 'Replace it' }).click();
    await page.getByText('other', { exact: true }).waitFor({ timeout: patience });
    await page.close();
  });

  test('that is none is refused with what to do', async () => {
    const page = await openOn(on, file, 'Job lines');
    for (const bytes of [Buffer.from('Rotation,Posts'), Buffer.from('PK but no more')]) {
      await openFile(page, 'list.xlsx', bytes);
      await page.getByText("'list.xlsx' could not be opened.").waitFor();
      await page.getByRole('button', { name: 'Dismiss' }).click();
    }
    expect(await shown(page, 'A5')).toBe('Line');
    await page.close();
  });
});
