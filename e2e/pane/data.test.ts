import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { patience } from '../patience.ts';
import { stage } from '../stage.ts';
import { goToStep, openSamplePane } from './sample-pane.ts';
import { contentOf, openEmptyPane, selectedCell, showSheet, type, typeRows } from './workbook-cells.ts';

const on = stage();
let page: Page;

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const says = (text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: patience });
const heading = (name: string | RegExp) => page.getByRole('heading', { name }).waitFor({ timeout: patience });
const issue = (cell: string) => page.getByRole('button', { name: cell, exact: true });
const sheets = () => page.getByRole('tablist', { name: 'Sheets' }).getByRole('tab').allTextContents();
const loadSample = async (name: RegExp) => {
  await press('Load sample data');
  await page.getByRole('dialog').getByRole('button', { name }).click();
};

describe('an empty workbook', () => {
  beforeEach(async () => {
    page = await openEmptyPane(on);
    return () => page.close();
  });

  test('goes from template to sample to data without a fault', async () => {
    await press('Create template sheets');
    await says(/^Added Rotations, Settings/);
    await heading('2 things to put right');
    await loadSample(/Murray to the Mountains/);
    await says(/which are read now. Your own sheets are untouched/);
    await heading('Ready to generate');
    await press('Check data');
    await says('Checked: nothing to put right.');
    expect(await sheets()).toContain('Rotations 2');
    await showSheet(page, 'Rotations');
    expect(await contentOf(page, 'A4')).toBe('');
  });

  test('can be checked, and says where to start', async () => {
    await press('Check data');
    await says(/^Checked/);
    await heading('Start here');
    expect(await page.getByRole('alert').filter({ hasText: /./ }).count()).toBe(0);
  });

  test('with headings of its own is read once its columns are chosen, also after a reload', async () => {
    await showSheet(page, (await sheets())[0]);
    await typeRows(page, [
      ['Gewerk', 'Wieviele', 'Fach', 'Klasse'],
      ['Emergency', '3', 'Emergency medicine', 'A/C'],
      ['Ward', '3', 'Medicine', 'B'],
      ['Theatre', '3', 'Surgery', 'D'],
    ]);
    await heading('No list of rotations found yet');
    await press('Choose columns');
    const dialog = page.getByRole('dialog', { name: 'Choose columns' });
    for (const [field, header] of [
      ['Rotation', 'Gewerk'],
      ['Posts', 'Wieviele'],
      ['Specialty', 'Fach'],
    ])
      await dialog.getByRole('combobox', { name: field, exact: true }).selectOption(header);
    await dialog.getByRole('combobox', { name: 'Categories', exact: true }).selectOption('Klasse');
    await dialog.getByRole('button', { name: 'Read it so' }).click();
    await says(/are read as chosen/);
    await page.getByRole('definition').filter({ hasText: '3' }).first().waitFor();
    // No sheet says the weeks of the terms: there is no cell to show, and the Rules step is where they are set.
    await issue('Set it in the Rules step (there is no sheet Settings)').first().waitFor();
    await page.waitForTimeout(1500);
    await page.reload();
    await page.getByRole('button', { name: /^Undo the choice of/ }).waitFor({ timeout: patience });
  });
});

describe('a sample', () => {
  beforeEach(async () => {
    page = await openSamplePane(on, { viewport: { width: 1280, height: 900 } });
    return () => page.close();
  });

  test('with a bad category is told at its cell as it is typed, marked on request, and mended', async () => {
    await showSheet(page, 'Rotations');
    const before = await contentOf(page, 'E5');
    await type(page, 'E5', 'Q');
    await heading('1 thing to put right');
    await type(page, 'A1', 'Rotations');
    await issue('Rotations!E5').click();
    expect(await selectedCell(page)).toBe('E5');
    await press('Mark in sheet');
    await says('Marked 1 cell.');
    await press('Clear marks');
    await says('Cleared 1 mark.');
    await type(page, 'E5', before);
    await heading('Ready to generate');
  });

  test('with a name that looks like a formula keeps it as text', async () => {
    await showSheet(page, 'Rotations');
    await type(page, 'A5', "'=1+1");
    await press('Check data');
    await says(/^Checked/);
    await heading('Ready to generate');
  });

  test('beside sheets of its names stands under new ones', async () => {
    const before = await sheets();
    await loadSample(/Southern Adelaide/);
    await says(/Your own sheets are untouched/);
    // Nothing behind the dialog can be found until it has closed.
    await expect.poll(sheets).toContain('Settings 2');
    expect((await sheets()).slice(0, before.length)).toEqual(before);
    await page.getByRole('button', { name: 'Undo the choice of Rotations 2' }).click();
    await page.getByRole('button', { name: 'Show sheet Rotations', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Show sheet Settings 2', exact: true }).waitFor();
    await press('Read my own sheets again');
    await page.getByRole('button', { name: 'Show sheet Settings', exact: true }).waitFor();
  });

  test('is left as it is when the template is asked for', async () => {
    const before = await sheets();
    await press('Create template sheets');
    await says('Every input sheet is there already. Nothing was written.');
    expect(await sheets()).toEqual(before);
  });

  test('loses nothing when the pane is closed and opened', async () => {
    await goToStep(page, 'Rules');
    const lines = page.getByRole('textbox', { name: 'Job lines', exact: true });
    await lines.fill('9');
    await lines.press('Enter');
    await page.waitForTimeout(1500);
    await page.reload();
    await page.getByRole('tab', { name: 'Rules', exact: true, selected: true }).waitFor({ timeout: patience });
    await page.getByText('1 setting is changed here').waitFor();
    expect(await page.getByRole('textbox', { name: 'Job lines', exact: true }).inputValue()).toBe('9');
  });
});

test('the server away: cells are still checked, and the samples say what helps', async () => {
  page = await openSamplePane(on, { viewport: { width: 1280, height: 900 } });
  await page.route('**/samples/**', (route) => route.abort());
  await press('Load sample data');
  await says(/The samples could not be loaded/);
  await says(/can still be read, checked and edited/);
  expect(on.complaints().join(' ')).toContain('Failed to load resource');
  await showSheet(page, 'Rotations');
  await type(page, 'B5', 'many');
  await heading('1 thing to put right');
  await page.unroute('**/samples/**');
  await press('Try again');
  await page.getByRole('dialog', { name: 'Load sample data' }).waitFor();
  expect(await page.getByText('The samples could not be loaded').count()).toBe(0);
  await page.close();
});

test('the server gone since: every step still opens, and the workbook can be saved', async () => {
  page = await openSamplePane(on, { viewport: { width: 1280, height: 900 } });
  await page.waitForTimeout(4000);
  await page.context().setOffline(true);
  for (const step of ['Rules', 'Generate', 'Review', 'Publish'] as const) {
    await goToStep(page, step);
    await page.getByText('Opening this step').waitFor({ state: 'detached' });
    expect(await page.getByText('This step could not be opened.').count()).toBe(0);
  }
  expect(await page.getByRole('tabpanel', { name: 'Publish' }).textContent()).not.toBe('');
  const saved = page.waitForEvent('download');
  await press('Save workbook');
  expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/);
  await goToStep(page, 'Data');
  await press('Choose columns');
  await page.getByRole('dialog', { name: 'Choose columns' }).getByRole('button', { name: 'Cancel' }).click();
  await press('Pull from Supabase');
  await heading('Ready to generate');
  expect(await page.getByText('could not be opened').count()).toBe(0);
  on.complaints();
  await page.close();
});

test('a step, or a part of one, that cannot be loaded says so, and the others go on', async () => {
  page = await on.open({ viewport: { width: 1280, height: 900 } });
  for (const name of ['rules-step', 'pull-panel']) await page.route(`**/assets/${name}*`, (route) => route.abort());
  await page.goto(on.planner().url);
  await goToStep(page, 'Rules');
  await says('This step could not be opened.');
  await goToStep(page, 'Data');
  await heading('Ready to generate');
  await press('Pull from Supabase');
  await says('This part could not be opened.');
  await heading('Ready to generate');
  on.complaints();
  await page.close();
});

test.each([
  ['#generate', 'Generate'],
  ['#check', 'Data'],
])('the ribbon opens the pane at %s', async (hash, step) => {
  page = await on.open({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${on.planner().url}/${hash}`);
  await page.getByRole('tab', { name: step, exact: true, selected: true }).waitFor({ timeout: patience });
  if (step === 'Data') await says(/^Checked/);
  await page.close();
});
