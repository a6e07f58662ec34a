import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Host } from '#addin/host/host.ts';
import { givenBrowser } from '../given.ts';
import { bundle } from './bundle.ts';
import { type ExcelPage, openExcel } from './excel-page.ts';
import { remoteHost } from './remote-host.ts';

/** No such place exists: every request is answered by the test. */
const origin = 'https://planner.example';

export type HostStage = {
  /** The host on a new workbook. */
  open: () => Promise<Host>;
  reopen: () => Promise<Host>;
  excelPage: () => ExcelPage;
};

/** A browser with the Excel host under real Office.js, alone. A member the emulator lacks fails the test by its name. */
export const hostStage = (): HostStage => {
  let browser: Browser;
  let script: string;
  let excelPage: ExcelPage | null = null;
  let complaints: string[] = [];
  const ready = async (): Promise<Host> => {
    const opened = excelPage!;
    await opened.pane().waitForFunction(() => 'hostReady' in window);
    await opened.pane().evaluate(() => window.hostReady.then(() => undefined));
    return remoteHost(opened.page, opened.pane);
  };
  beforeAll(async () => {
    [browser, script] = await Promise.all([givenBrowser(), bundle('addin/testing/host-page.ts')]);
  });
  afterEach(async () => {
    const unknown = await excelPage?.excel((excel) => excel.unknown());
    await excelPage?.page.context().close();
    excelPage = null;
    const heard = complaints;
    complaints = [];
    expect(unknown ?? []).toEqual([]);
    expect(heard).toEqual([]);
  });
  afterAll(() => browser?.close());
  return {
    open: async () => {
      await excelPage?.page.context().close();
      const context = await browser.newContext();
      await context.route(`${origin}/host`, (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="/host.js"></script>',
        }),
      );
      await context.route(`${origin}/host.js`, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: script }),
      );
      excelPage = await openExcel(context, origin, '/host');
      excelPage.page.on('pageerror', (error) => complaints.push(String(error)));
      return ready();
    },
    reopen: async () => {
      await excelPage!.reopen();
      return ready();
    },
    excelPage: () => excelPage!,
  };
};
