import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { givenBrowser, givenPlanner } from './given.ts';

export type Stage = {
  planner: () => { url: string };
  /** A fresh page that fails the test on any script error or refused resource (the CSP's included). */
  open: (options?: BrowserContextOptions) => Promise<Page>;
  /** What the pages complained of so far; cleared by reading. */
  complaints: () => string[];
};

/** The server and the browser of all files, for the tests of one. */
export const stage = (): Stage => {
  let browser: Browser;
  let complaints: string[] = [];
  beforeAll(async () => {
    browser = await givenBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    expect(complaints).toEqual([]);
  });
  return {
    planner: givenPlanner,
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
