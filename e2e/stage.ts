import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { startBrowser } from './browser.ts';
import { easyRequest } from './easy-request.ts';
import { patience } from './patience.ts';
import { type Planner, startPlanner } from './planner.ts';

export type Stage = {
  planner: () => Planner;
  /** A fresh page that fails the test on any script error or refused resource (the CSP's included). */
  open: (options?: BrowserContextOptions) => Promise<Page>;
  /** What the pages complained of so far; cleared by reading. */
  complaints: () => string[];
};

/** One server and one browser for the tests of a file. */
export const stage = (): Stage => {
  let planner: Planner;
  let browser: Browser;
  let complaints: string[] = [];
  beforeAll(async () => {
    [planner, browser] = await Promise.all([startPlanner(), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await planner?.stop();
    expect(complaints).toEqual([]);
  });
  return {
    planner: () => planner,
    open: async (options) => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      return page;
    },
    complaints: () => {
      const now = complaints;
      complaints = [];
      return now;
    },
  };
};

/** Opens the page with a small sample in place of the shipped ones, and waits for its lines and legend. */
export const openWithLines = async ({ planner, open }: Stage, options?: BrowserContextOptions): Promise<Page> => {
  const page = await open(options);
  const sample = { id: 'easy', title: 'A small year', note: 'Made for the tests.', file: '/samples/easy.json' };
  await page.route('**/samples/samples.json', (route) => route.fulfill({ json: { samples: [sample] } }));
  await page.route('**/samples/easy.json', (route) => route.fulfill({ json: easyRequest() }));
  await page.goto(planner().url);
  await page.waitForSelector('#legend button', { timeout: patience });
  return page;
};
