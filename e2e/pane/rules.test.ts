import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { stage } from '../stage.ts';
import { goToStep, openSamplePane } from './sample-pane.ts';

const on = stage();
let page: Page;

const section = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const changed = () => page.getByText('Changed here', { exact: true });
const choice = (name: string) => page.getByRole('combobox', { name, exact: true });
const textIn = (name: string) => field(name).inputValue();
const write = async (name: string, text: string) => {
  await field(name).fill(text);
  await field(name).press('Enter');
};

describe('the Rules step', () => {
  beforeEach(async () => {
    page = await openSamplePane(on, { viewport: { width: 1280, height: 900 } });
    await goToStep(page, 'Rules');
    await field('Term structure').waitFor();
    return () => page.close();
  });

  test('starts from the Settings sheet and says so', async () => {
    expect(await choice('State').inputValue()).toBe('VIC');
    expect(await textIn('Term structure')).toBe('10+10+10+10+12');
    await page.getByText('From the Settings sheet').first().waitFor();
    expect(await changed().count()).toBe(0);
  });

  test('shows a change as one, and goes back to the sheet', async () => {
    await write('Job lines', '48');
    await changed().waitFor();
    await page.getByText('1 setting is changed here').waitFor();
    await page.getByRole('button', { name: 'Job lines: Back to the Settings sheet: 15' }).click();
    await changed().waitFor({ state: 'detached' });
    expect(await textIn('Job lines')).toBe('15');
  });

  test('takes a usual year at a click', async () => {
    await page.getByRole('button', { name: '13+13+13+13' }).click();
    expect(await textIn('Term structure')).toBe('13+13+13+13');
    await changed().waitFor();
    await page.getByText('4 terms, 52 weeks').waitFor();
    await page.getByText(/^VIC PGY1 .* asks for 5 terms, and this year has 4/).waitFor();
  });

  test('says what is wrong with a value and keeps the one before', async () => {
    await write('Term structure', '10+ten');
    await page.getByText(/^'10\+ten' is not /).waitFor();
    expect(await changed().count()).toBe(0);
    await field('Term structure').press('Escape');
    expect(await textIn('Term structure')).toBe('10+10+10+10+12');
  });

  test('shows each rule with its clause and source, lifts it, and gives it back', async () => {
    await section('Rules of a line').click();
    await page.getByText('Source: AMC National Framework').first().waitFor();
    await page.getByText('At most 20 % in service terms, which do not count toward the 4').waitFor();
    expect(await textIn('Largest share of service')).toBe('20 %');
    await page.getByRole('button', { name: 'Lift Largest share of service' }).click();
    await page.getByText('Lifted: no limit').waitFor();
    expect(await textIn('Largest share of service')).toBe('');
    await page.getByRole('button', { name: 'Largest share of service: Back to the ruleset: 20 %' }).click();
    expect(await textIn('Largest share of service')).toBe('20 %');
  });

  test('follows the state and cohort that are chosen', async () => {
    await choice('Cohort').selectOption('PGY2');
    await page.getByText('Ruleset VIC PGY2').first().waitFor();
    await section('Rules of a line').click();
    expect(await textIn('Categories needed')).toBe('A, B, C');
    await choice('State').selectOption('NSW');
    await choice('Cohort').selectOption('PGY1');
    await page.getByText('Unconfirmed: check with the council', { exact: true }).waitFor();
  });

  test('reserves lines for a pathway of one’s own, and follows the sheet again', async () => {
    await section('Pathways').click();
    await field('Name').fill('Surgical track');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Choose at least one specialty').waitFor();
    await page.getByRole('combobox', { name: 'Specialties, at least one rotation of each' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'General surgery' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Holds: General surgery').waitFor();
    await page.getByRole('button', { name: 'Remove Surgical track' }).click();
    await page.getByText('Holds: General surgery').waitFor({ state: 'detached' });
  });

  test('places leave when its weeks are given, and not when it is switched off', async () => {
    await section('Leave').click();
    await write('Annual leave weeks', '5');
    await field('Leave shapes').waitFor();
    expect(await textIn('Leave shapes')).toBe('5; 2+3; 3+2');
    await page.getByRole('button', { name: 'Place no leave' }).click();
    await field('Leave shapes').waitFor({ state: 'detached' });
    expect(await textIn('Annual leave weeks')).toBe('');
  });

  test('follows the sheet in everything at one click', async () => {
    await write('Job lines', '48');
    await section('More').click();
    await write('Seed', '7');
    await page.getByText('2 settings are changed here').waitFor();
    await page.getByRole('button', { name: 'Follow the sheet in everything' }).click();
    expect([await textIn('Job lines'), await textIn('Seed')]).toEqual(['15', '1']);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await page.getByText('2 settings are changed here').waitFor();
    expect([await textIn('Job lines'), await textIn('Seed')]).toEqual(['48', '7']);
  });

  test('leads back to Data while something is to be put right, and then on to Generate', async () => {
    await page.getByRole('button', { name: '13+13+13+13' }).click();
    await page.getByRole('button', { name: 'Show them in Data' }).click();
    await page.getByRole('heading', { name: /to put right$/ }).waitFor();
    await goToStep(page, 'Rules');
    await page.getByRole('button', { name: /^Term structure: Back to/ }).click();
    await page.getByRole('button', { name: 'Go on to Generate' }).click();
    await page.getByRole('tab', { name: 'Generate', selected: true }).waitFor();
  });
});
