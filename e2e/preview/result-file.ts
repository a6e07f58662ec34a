import type { Page } from 'playwright-core';
import { inputSheets, resultSheets } from '#engine/workbook/index.ts';
import { constructedAnswer } from '#engine/workbook/testing/constructed-answer.ts';
import { writeWorkbook } from '#engine/xlsx/index.ts';
import { patience } from '../patience.ts';
import type { Stage } from '../stage.ts';

const answer = () => {
  const found = constructedAnswer(7) ?? constructedAnswer(8);
  if (!found) throw new Error('neither seed gives an answer');
  return found;
};

/** A year with its result as an .xlsx; with `lines`, its lines are repeated up to that many. */
export const resultFile = async (lines?: number): Promise<Buffer> => {
  const { request, response } = answer();
  const { job_lines } = response;
  const many = Array.from({ length: lines ?? job_lines.length }, (_, at) => ({
    ...job_lines[at % job_lines.length],
    ...(lines && { id: `L${at + 1}` }),
  }));
  const plans = [...inputSheets(request), ...resultSheets(request, { ...response, job_lines: many })];
  return Buffer.from(await writeWorkbook(plans));
};

export const openFile = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type=file][accept=".xlsx"]').setInputFiles({ name, mimeType, buffer });
};

/** Opens the preview with a file, and shows one of its sheets. */
export const openOn = async ({ planner, open }: Stage, file: Buffer, sheet: string): Promise<Page> => {
  const page = await open({
    viewport: { width: 1400, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.goto(`${planner().url}/preview`);
  await page.getByRole('gridcell').first().waitFor({ timeout: patience });
  await openFile(page, 'year.xlsx', file);
  await page.getByRole('banner').getByText('year', { exact: true }).waitFor({ timeout: patience });
  await showSheet(page, sheet);
  return page;
};

export const showSheet = (page: Page, name: string): Promise<void> =>
  page.getByRole('tablist', { name: 'Sheets' }).getByRole('tab', { name, exact: true }).click({ timeout: patience });

/** What a cell in sight shows. */
export const shown = (page: Page, cell: string): Promise<string> =>
  page.locator(`#cell-${cell}`).textContent().then(String);
