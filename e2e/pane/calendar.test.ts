import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { termPresets } from '#engine/calendar/term-dates/index.ts';
import { patience } from '../patience.ts';
import { stage } from '../stage.ts';
import { goToStep, openSamplePane } from './sample-pane.ts';

const on = stage();

const exported = async (page: Page, name: string): Promise<Uint8Array> => {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: patience }),
    page.getByRole('menuitem', { name }).click(),
  ]);
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
};

test('term dates are taken over with what is wrong about them; lines leave as CSV and as calendars of that year', async () => {
  const page = await openSamplePane(on, { viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  await goToStep(page, 'Rules');
  const dates = page.getByRole('combobox', { name: 'Term dates', exact: true });
  const state = page.getByRole('combobox', { name: 'State', exact: true });
  const start = page.getByRole('textbox', { name: 'Year start', exact: true });

  await state.selectOption('QLD');
  await dates.selectOption({ value: termPresets('QLD', 'PGY1', []).find(({ year }) => year === 2020)!.id });
  await page.getByText(/^1 week, 10 August 2020 to 16 August 2020, belongs to no term/).waitFor();
  expect(await start.inputValue()).toBe('2020-01-20');

  const year = new Date().getFullYear() + 1;
  const [preset] = termPresets('VIC', 'PGY1', [year]);
  await state.selectOption('VIC');
  await dates.selectOption({ value: preset.id });
  await page.getByText('Unconfirmed: check with your service').waitFor();
  expect(await start.inputValue()).toBe(preset.yearStart);

  await goToStep(page, 'Generate');
  await page.getByRole('button', { name: 'Generate job lines', exact: true }).click();
  await page.getByRole('heading', { name: 'All 15 lines are built' }).waitFor({ timeout: patience });
  await page.getByRole('button', { name: 'Go on to Review', exact: true }).click();

  const rows = strFromU8(await exported(page, 'Lines as CSV'))
    .trim()
    .split('\r\n');
  expect(rows).toHaveLength(16);
  expect(rows.slice(1).every((row) => /,yes,$/.test(row))).toBe(true);
  await page.getByText('job-lines.csv is in your downloads.').waitFor();

  const calendars = unzipSync(await exported(page, 'A calendar per line (.zip)'));
  expect(Object.keys(calendars)).toHaveLength(15);
  const first = strFromU8(calendars['jl-001.ics']);
  expect(first).toContain(`DTSTART;VALUE=DATE:${preset.yearStart?.replaceAll('-', '')}`);
  expect(first).toContain('SUMMARY:Labour Day');
  await page.context().close();
});
