import type { BrowserContextOptions, Page } from 'playwright-core';
import { patience } from '../patience.ts';
import type { Stage } from '../stage.ts';

/** Opens the preview with the sample hospital of 15 lines that it begins with, read and without a fault. */
export const openSamplePane = async ({ planner, open }: Stage, options?: BrowserContextOptions): Promise<Page> => {
  const page = await open(options);
  await page.goto(planner().url);
  await page.getByRole('heading', { name: 'Ready to generate' }).waitFor({ timeout: patience });
  // The sheets come in a part of their own, later than the pane on a busy machine.
  await page.getByRole('tablist', { name: 'Sheets' }).getByRole('tab').first().waitFor({ timeout: patience });
  return page;
};

export const goToStep = (page: Page, step: 'Data' | 'Rules' | 'Generate' | 'Review' | 'Publish'): Promise<void> =>
  page.getByRole('tab', { name: step, exact: true }).click();
