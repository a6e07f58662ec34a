import axe from 'axe-core';
import { expect, test } from 'vitest';
import { goToStep } from '../pane/sample-pane.ts';
import { patience } from '../patience.ts';
import { cloudStage } from './cloud-stage.ts';
import { acting } from './signed-in.ts';

const on = cloudStage();

test('without a project, pulling and pushing are off and say why', async () => {
  const page = await on.openPane();
  await page.route('**/supabase/config.json', (route) =>
    route.fulfill({
      json: { url: null, publishable_key: null, embedded: false, sign_in_required: false, first_admin: null },
    }),
  );
  await page.reload();
  await page.getByText('Pull from Supabase: no Supabase project is set up').waitFor({ timeout: patience });
  const pull = page.getByRole('button', { name: 'Pull from Supabase' });
  expect(await pull.getAttribute('aria-disabled')).toBe('true');
  await goToStep(page, 'Publish');
  await page.getByText('Push approved lines: no Supabase project is set up').waitFor();
  const push = page.getByRole('button', { name: 'Push approved lines' });
  expect(await push.getAttribute('aria-disabled')).toBe('true');
  await page.close();
});

test('a push whose answer is lost is found to have arrived, also in a pane that was closed since', async () => {
  const page = await on.openPane();
  const { press, says, heading, signIn, chooseRun, pull, approveLines, offerPush } = acting(page);
  await signIn(on.accounts.planner);
  await chooseRun(/PGY1/);
  await pull();
  await heading('Ready to generate');

  // What was pulled is saved as a scenario, and nothing differs from the organisation.
  await page.getByRole('textbox', { name: 'Name' }).fill('As pulled');
  await press('Save');
  await says('Saved As pulled.');
  await page.getByRole('button', { name: 'Open As pulled' }).waitFor();
  await press('Pull workers and rotations');
  await says('The sheets hold what the organisation has: nothing to change.');

  await approveLines();
  await offerPush();
  await page.route('**/rpc/push_job_lines', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await press('Push 12 lines');
  await says('The Supabase project does not answer.');
  await page.unroute('**/rpc/push_job_lines');
  await page.waitForTimeout(1500);
  await page.reload();
  await heading('Not known whether the last push arrived');
  await press('Find out');
  await heading('Pushed');
  await says('The push before had arrived: nothing was sent twice.');
  await says(/holds 12 lines now, at revision 1\./);
  await page.close();
});

test('a viewer may look, and not push', async () => {
  const page = await on.openPane();
  const { says, signIn, chooseRun, pull } = acting(page);
  await signIn(on.accounts.viewer);
  await chooseRun(/PGY1/);
  await says('You may look at this organisation, and not push to it.');
  await pull();
  await goToStep(page, 'Publish');
  const push = page.getByRole('button', { name: 'Push approved lines' });
  expect(await push.getAttribute('aria-disabled')).toBe('true');
  await page.close();
});

test('the panel of pulling has no fault that axe finds', async () => {
  const page = await on.openPane();
  const { signIn, chooseRun } = acting(page);
  await signIn(on.accounts.planner);
  await chooseRun(/PGY1/);
  await page.getByRole('heading', { name: 'Scenarios' }).waitFor();
  // Buttons fade from grey as they can be pressed again.
  await page.waitForTimeout(500);
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window
    const { violations } = await (window as any).axe.run('#step-panel');
    return violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes[0].html}`);
  });
  expect(found).toEqual([]);
  await page.close();
});
