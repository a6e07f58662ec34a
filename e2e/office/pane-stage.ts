import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { BatchCount } from '#addin/testing/emulated-excel.ts';
import { givenBrowser, givenPlanner } from '../given.ts';
import { plannerAt } from '../pane/words.ts';
import { patience } from '../patience.ts';
import { type ExcelPage, openExcel } from './excel-page.ts';
import { sheetsOf } from './sheets-of.ts';

/** Longer than the pane rests after an edit, in ms. */
const settled = 1000;

/** The pane and the workbook it stands in, as a person at the screen has them. */
export type PaneInExcel = {
  context: BrowserContext;
  planner: ReturnType<typeof plannerAt>;
  workbook: ReturnType<typeof sheetsOf>;
  /** The request batches of one piece of work, without those that earlier work still causes. */
  batchesOf: (work: () => Promise<void>) => Promise<BatchCount[]>;
};

/**
 * The real pane and server inside an emulated Excel. A script error, a resource that the page's policy refuses, or a member that the
 * emulator lacks fails the test; complaints that it expects do not.
 */
export const paneStage = () => {
  let browser: Browser;
  let opened: ExcelPage | null = null;
  let complaints: string[] = [];
  let expected: RegExp | null = null;
  beforeAll(async () => {
    browser = await givenBrowser();
  });
  afterEach(async () => {
    const unknown = await opened?.excel((excel) => excel.unknown());
    await opened?.page.context().close();
    const heard = complaints.filter((complaint) => !expected?.test(complaint));
    [opened, complaints, expected] = [null, [], null];
    expect({ unknown: unknown ?? [], heard }).toEqual({ unknown: [], heard: [] });
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    expectComplaints: (pattern: RegExp): void => {
      expected = pattern;
    },
    /** The pane on a new workbook; `prepare` may answer for the server before the pane asks it. */
    open: async (prepare?: (context: BrowserContext) => Promise<void>): Promise<PaneInExcel> => {
      const context = await browser.newContext({ viewport: { width: 420, height: 820 } });
      context.setDefaultTimeout(patience);
      context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      context.on('weberror', (error) => complaints.push(String(error.error())));
      await prepare?.(context);
      opened = await openExcel(context, givenPlanner().url, '/taskpane.html');
      const { page, pane, excel } = opened;
      await pane().getByRole('heading', { name: 'Start here' }).waitFor();
      return {
        context,
        planner: plannerAt(pane),
        workbook: sheetsOf(excel),
        batchesOf: async (work) => {
          await page.waitForTimeout(settled);
          await excel((it) => it.forgetBatches());
          await work();
          return excel((it) => it.batches());
        },
      };
    },
  };
};
