import { createServer } from 'node:net';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { givenBrowser } from '../given.ts';
import { openExcel } from '../office/excel-page.ts';
import { patience } from '../patience.ts';
import { type Planner, startPlanner } from '../planner.ts';
import { type HostedProject, startProject } from './hosted-project.ts';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** A server that others can reach, so that it asks who calls, beside a project that is not its own. Script errors fail the file. */
export const hostedStage = () => {
  let project: HostedProject;
  let planner: Planner;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  const newContext = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
    context.setDefaultTimeout(patience);
    context.on('weberror', (error) => complaints.push(String(error.error())));
    contexts.push(context);
    return context;
  };
  beforeAll(async () => {
    project = await startProject();
    const port = await freePort();
    [planner, browser] = await Promise.all([
      startPlanner({
        ...{ HOST: '0.0.0.0', PORT: String(port), PLANNER_PUBLIC_URL: `http://127.0.0.1:${port}` },
        ...{ SUPABASE_URL: project.url, SUPABASE_PUBLISHABLE_KEY: project.publishableKey },
      }),
      givenBrowser(),
    ]);
  }, 120_000);
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await planner?.stop();
    await project?.stop();
    expect(complaints).toEqual([]);
  });
  return {
    project: () => project,
    /** The pane beside the first sample, signed in to nothing. */
    openPane: async (): Promise<Page> => {
      const page = await (await newContext()).newPage();
      await page.goto(planner.url);
      await page.getByRole('heading', { name: 'Ready to generate' }).waitFor();
      return page;
    },
    /** The pane inside the emulated Excel. */
    openExcel: async (): Promise<{ excel: Awaited<ReturnType<typeof openExcel>>; pane: () => Frame }> => {
      const excel = await openExcel(await newContext(), planner.url, '/taskpane.html');
      await excel.pane().getByRole('heading', { name: 'Start here' }).waitFor();
      return { excel, pane: excel.pane };
    },
  };
};
