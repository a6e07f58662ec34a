import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { startBrowser } from './browser.ts';
import { type Planner, startPlanner } from './planner.ts';

/** How long a solve of the smallest sample may take before a test gives up; nothing here is timed. */
export const patience = 30_000;

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

/** Opens the page and waits for the first sample's lines and legend. */
export const openWithLines = async ({ planner, open }: Stage, options?: BrowserContextOptions): Promise<Page> => {
  const page = await open(options);
  await page.goto(planner().url);
  await page.waitForSelector('#legend button', { timeout: patience });
  return page;
};
