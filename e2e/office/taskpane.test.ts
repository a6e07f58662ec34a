import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from '../browser.ts';
import { type Planner, startPlanner } from '../planner.ts';
import { openExcel } from './excel-page.ts';

let browser: Browser;
let planner: Planner;
beforeAll(async () => {
  [browser, planner] = await Promise.all([startBrowser(), startPlanner()]);
});
afterAll(async () => {
  await browser?.close();
  await planner?.stop();
});

it("starts Office.js in the pane's page under the server's policy, without a complaint", async () => {
  const context = await browser.newContext();
  const complaints: string[] = [];
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  context.on('weberror', (error) => complaints.push(String(error.error())));
  const { pane } = await openExcel(context, planner.url, '/taskpane.html');
  await pane().waitForFunction(() => 'Office' in window && Office.context?.host === Office.HostType.Excel);
  await pane().waitForSelector('#planner > *');
  expect(await pane().evaluate(() => Office.context.platform)).toBe('PC');
  expect(complaints).toEqual([]);
  await context.close();
});
