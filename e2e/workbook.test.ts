import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { badWorkbook, xlsxType } from './bad-workbook.ts';
import { patience } from './patience.ts';
import { openWithLines, stage } from './stage.ts';

const on = stage();
test('a workbook with faults is listed by sheet and cell, and not solved', async () => {
  const page = await openWithLines(on);
  await page.setInputFiles('#workbook', { name: 'Plan 2026.xlsx', mimeType: xlsxType, buffer: await badWorkbook() });
  await page.waitForSelector('#issues:not([hidden])', { timeout: patience });
  expect(await page.textContent('#issues-title')).toContain('in Plan 2026.xlsx');
  const rows = await page.locator('#issue-table tbody tr').allTextContents();
  expect(rows.some((row) => /Rotations.?B3/.test(row))).toBe(true);
  expect(await page.locator('#answer').isVisible()).toBe(false);
  await page.close();
});

test('something that is no workbook is refused in words, and the issues of the one before are gone', async () => {
  const page = await openWithLines(on);
  await page.setInputFiles('#workbook', { name: 'bad.xlsx', mimeType: xlsxType, buffer: await badWorkbook() });
  await page.waitForSelector('#issues:not([hidden])', { timeout: patience });
  await page.setInputFiles('#workbook', { name: 'notes.xlsx', mimeType: xlsxType, buffer: Buffer.from('just text') });
  await page.waitForSelector('.fault-bar', { timeout: patience });
  expect((await page.textContent('.fault-bar'))?.length).toBeGreaterThan(20);
  expect(await page.locator('#issues').isVisible()).toBe(false);
  on.complaints(); // the browser itself logs the 4xx
  await page.close();
});

test('the plan comes down as a workbook that names its lines', async () => {
  const page = await openWithLines(on);
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: patience }), page.click('#download')]);
  expect(download.suggestedFilename()).toMatch(/-lines\.xlsx$/);
  const path = join(mkdtempSync(join(tmpdir(), 'planner-e2e-')), 'lines.xlsx');
  await download.saveAs(path);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const texts = workbook.worksheets.flatMap((sheet) => {
    const found: string[] = [];
    sheet.eachRow((row) => row.eachCell(({ value }) => found.push(String(value))));
    return found;
  });
  expect(texts).toContain('JL-001');
  await page.close();
});
