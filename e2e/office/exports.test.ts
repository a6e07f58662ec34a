import { expect, test } from 'vitest';
import { patience } from '../patience.ts';
import { paneStage } from './pane-stage.ts';

const stage = paneStage();

test('a file of the plan is offered inside Excel: to download, and as text for where downloads go nowhere', async () => {
  const { context, planner } = await stage.open();
  await planner.loadSample(/Murray to the Mountains/);
  await planner.generate(15);
  await planner.press('Go on to Review');
  await planner.press('Export');
  const [page] = context.pages();
  const pane = page.frames().find((frame) => frame.url().includes('taskpane')) ?? page.mainFrame();
  await pane.getByRole('menuitem', { name: 'Lines as CSV' }).click();
  await pane.getByRole('heading', { name: 'job-lines.csv is ready' }).waitFor({ timeout: patience });
  const text = await pane.getByRole('textbox', { name: 'Its text' }).inputValue();
  expect(text.replace('\uFEFF', '').trim().split('\n')).toHaveLength(16);
  const [download] = await Promise.all([page.waitForEvent('download'), planner.press('Download')]);
  expect(download.suggestedFilename()).toBe('job-lines.csv');
  await planner.press('Close');
  await pane.getByRole('heading', { name: 'job-lines.csv is ready' }).waitFor({ state: 'detached' });
});
