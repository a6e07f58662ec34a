import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { givenBrowser, givenPlanner } from '../given.ts';
import { openExcel } from './excel-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await givenBrowser();
});
afterAll(async () => {
  await browser?.close();
});

it("starts Office.js in the pane's page under the server's policy, without a complaint", async () => {
  const context = await browser.newContext();
  const complaints: string[] = [];
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  context.on('weberror', (error) => complaints.push(String(error.error())));
  const { pane } = await openExcel(context, givenPlanner().url, '/taskpane.html');
  await pane().waitForFunction(() => 'Office' in window && Office.context?.host === Office.HostType.Excel);
  await pane().waitForSelector('#planner > *');
  expect(await pane().evaluate(() => Office.context.platform)).toBe('PC');
  expect(complaints).toEqual([]);
  await context.close();
});
