import type { Browser, BrowserContext, BrowserContextOptions, Page, ViewportSize } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { givenBrowser, givenPlanner } from './given.ts';

export type Stage = {
  planner: () => { url: string };
  /** A fresh page that fails the test on any script error or refused resource (the CSP's included). */
  open: (options?: BrowserContextOptions) => Promise<Page>;
  /** What the pages complained of so far; cleared by reading. */
  complaints: () => string[];
};

/** Whether a page in a context that others have used will do. */
const isPlain = (options: BrowserContextOptions = {}): boolean =>
  Object.keys(options).every((option) => option === 'viewport');

/** The server and the browser of all files, for the tests of one. */
export const stage = (): Stage => {
  let browser: Browser;
  let shared: BrowserContext | null = null;
  let complaints: string[] = [];
  beforeAll(async () => {
    browser = await givenBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    expect(complaints).toEqual([]);
  });
  /** A page of the file's own context, which still has the pane's parts from the test before and nothing else of it. */
  const kept = async (viewport?: ViewportSize | null): Promise<Page> => {
    if (shared?.pages().length !== 0) {
      shared = await browser.newContext({ reducedMotion: 'reduce' });
      shared.on('close', () => {
        shared = null;
      });
    }
    await shared.setOffline(false);
    const page = await shared.newPage();
    const session = await shared.newCDPSession(page);
    const { origin } = new URL(givenPlanner().url);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.detach();
    if (viewport) await page.setViewportSize(viewport);
    return page;
  };
  return {
    planner: givenPlanner,
    open: async (options) => {
      const page = isPlain(options)
        ? await kept(options?.viewport)
        : await (await browser.newContext(options)).newPage();
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
