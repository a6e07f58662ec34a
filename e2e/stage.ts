import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { startBrowser } from './browser.ts';
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
