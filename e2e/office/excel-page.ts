import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { EmulatedExcel } from '#addin/testing/emulated-excel.ts';
import { bundle } from './bundle.ts';

/** Microsoft's own library, which production pages take from this address. */
const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const library = new URL('../../node_modules/@microsoft/office-js/dist/', import.meta.url);

let emulator: Promise<string> | undefined;
const emulatorScript = (): Promise<string> => {
  emulator ??= bundle('addin/testing/install.ts');
  return emulator;
};

/** An emulated Excel with a frame for the pane. */
export type ExcelPage = {
  page: Page;
  /** The pane's frame; a new one after `reopen`. */
  pane: () => Frame;
  /** Closes the pane and opens it again on the same workbook. */
  reopen: () => Promise<void>;
  /** Calls something of the emulated Excel: a person's deed, what a cell shows, the batches so far. */
  excel: <Value, Given>(deed: (excel: EmulatedExcel, given: Given) => Value, given?: Given) => Promise<Value>;
};

/**
 * Opens the emulated Excel at `origin` with the page `panePath` of the same origin in its task pane. Office.js is the real library, from
 * node_modules in place of the network.
 */
export const openExcel = async (context: BrowserContext, origin: string, panePath: string): Promise<ExcelPage> => {
  await context.route(`${cdn}**`, async (route) => {
    const file = decodeURIComponent(new URL(route.request().url()).pathname.slice(new URL(cdn).pathname.length));
    const body = await readFile(fileURLToPath(new URL(file, library))).catch(() => null);
    await route.fulfill(body ? { body, contentType: 'text/javascript' } : { status: 404 });
  });
  const outer = `${origin}/emulated-excel`;
  await context.route(outer, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Excel</title><iframe name="pane" title="Receptor Planner" src="${panePath}" style="width:400px;height:800px"></iframe>`,
    }),
  );
  // In every window of Excel, those it opens for the pane included.
  await context.addInitScript({ content: await emulatorScript() });
  const page = await context.newPage();
  await page.goto(outer);
  const pane = (): Frame => {
    const frame = page.frame('pane');
    if (!frame) throw new Error('The pane is closed.');
    return frame;
  };
  return {
    page,
    pane,
    reopen: async () => {
      await pane().goto(`${origin}${panePath}`);
    },
    excel: (deed, given) =>
      page.evaluate(([source, value]) => new Function(`return (${source})`)()(window.emulatedExcel, value), [
        deed.toString(),
        given,
      ] as [string, unknown]),
  };
};
