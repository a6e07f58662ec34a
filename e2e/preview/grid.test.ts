import { beforeAll, describe, expect, test } from 'vitest';
import { stage } from '../stage.ts';
import { openOn, resultFile, shown, showSheet } from './result-file.ts';

const on = stage();
let file: Buffer;
beforeAll(async () => {
  file = await resultFile();
});

describe('the grid of the preview', () => {
  test('takes a rotation from the list of its cell, and the sheets that count follow', async () => {
    const page = await openOn(on, file, 'Job lines');
    await page.locator('#cell-G6').click();
    const twice = await shown(page, 'G6');
    await page.locator('#cell-E6').click();
    await page.keyboard.press('Alt+ArrowDown');
    expect(await page.getByRole('option').count()).toBeGreaterThan(5);
    await page.getByRole('option', { name: twice, exact: true }).click();
    expect(await shown(page, 'E6')).toBe(twice);
    await showSheet(page, 'Compliance');
    expect([await shown(page, 'B6'), await shown(page, 'C6')]).toEqual(['1', '1']);
    await page.getByRole('grid').press('Control+z');
    await showSheet(page, 'Compliance');
    expect([await shown(page, 'B6'), await shown(page, 'C6')]).toEqual(['0', '0']);
    await page.close();
  });

  test('refuses what is not in the list, in words, until it is mended or given up', async () => {
    const page = await openOn(on, file, 'Job lines');
    const before = await shown(page, 'E6');
    await page.locator('#cell-E6').click();
    await page.keyboard.type('Nowhere');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('rotation').waitFor();
    await page.keyboard.press('Escape');
    expect(await shown(page, 'E6')).toBe(before);
    await page.close();
  });

  test('is edited and left by keyboard alone', async () => {
    const page = await openOn(on, file, 'Rotations');
    const grid = page.getByRole('grid');
    const active = () => grid.getAttribute('aria-activedescendant');
    await page.locator('#cell-A4').click();
    await page.keyboard.press('F2');
    await page.keyboard.type(' x');
    await page.keyboard.press('Tab');
    expect(await shown(page, 'A4')).toMatch(/ x$/);
    expect(await active()).toBe('cell-B4');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    expect([await shown(page, 'B4'), await active()]).toEqual(['7', 'cell-B5']);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await grid.locator('[aria-selected=true]').count()).toBe(2);
    await page.keyboard.press('F6');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Planner');
    await page.keyboard.press('F6');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).not.toBe('grid');
    await page.close();
  });

  test('copies and pastes blocks as tab-separated text', async () => {
    const page = await openOn(on, file, 'Rotations');
    const block = [await shown(page, 'A4'), await shown(page, 'B4')];
    await page.locator('#cell-A4').click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(block.join('\t'));
    await page.locator('#cell-A25').click();
    await page.keyboard.press('Control+v');
    expect([await shown(page, 'A25'), await shown(page, 'B25')]).toEqual(block);
    await page.keyboard.press('Delete');
    expect(await shown(page, 'A25')).toBe('');
    await page.close();
  });

  test('adds, renames and deletes sheets, and takes it back', async () => {
    const page = await openOn(on, file, 'Capacity');
    const tabs = page.getByRole('tablist', { name: 'Sheets' });
    await page.getByRole('button', { name: 'Add sheet' }).click();
    await tabs.getByRole('tab', { name: 'Sheet1' }).dblclick();
    const name = page.getByRole('textbox', { name: 'New name of the sheet' });
    await name.fill('Capacity');
    await name.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'another name' }).waitFor();
    await name.fill('Notes');
    await name.press('Enter');
    await page.getByRole('button', { name: "Rename or delete 'Notes'" }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    expect(await tabs.getByRole('tab', { name: 'Notes' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await tabs.getByRole('tab', { name: 'Notes' }).getAttribute('aria-selected')).toBe('true');
    await page.close();
  });
});

test('a thousand lines are scrolled with only what is in sight drawn, headings in place', async () => {
  const page = await openOn(on, await resultFile(1000), 'Job lines');
  const grid = page.getByRole('grid');
  await page.locator('#cell-A6').waitFor();
  expect(await grid.getByRole('gridcell').count()).toBeLessThan(2500);
  await grid.evaluate((element) => element.scrollTo(600, element.scrollHeight));
  await page.getByRole('gridcell', { name: 'L1000', exact: true }).waitFor();
  expect(await grid.getByRole('gridcell').count()).toBeLessThan(2500);
  const [frame, heading] = [await grid.boundingBox(), await page.locator('#cell-A5').boundingBox()];
  expect(heading!.y - frame!.y).toBeLessThan(150);
  expect(heading!.x - frame!.x).toBeLessThan(60);
  await page.close();
});
