import { expect, test } from 'vitest';
import { goToStep } from '../pane/sample-pane.ts';
import { hostedStage } from './hosted-stage.ts';
import { acting } from './signed-in.ts';

const on = hostedStage();

test('a server that asks who calls is told, and says what to do while nobody is signed in', async () => {
  const page = await on.openPane();
  const { press, says, heading, signIn } = acting(page);
  const tokens: (string | null)[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/schedule/')) tokens.push(request.headers().authorization ?? null);
  });
  await goToStep(page, 'Generate');
  await press('Generate job lines');
  await says('The planner’s server makes plans only for people who are signed in.');
  await says(/Sign in under "Pull from Supabase" on the Data step/);
  await goToStep(page, 'Data');
  await signIn(on.project().account);
  await goToStep(page, 'Generate');
  await press('Generate job lines');
  await heading(/^All \d+ lines are built$/);
  expect(tokens).toEqual([null, expect.stringMatching(/^Bearer ey/)]);
});

test('another service signs in in a window, also inside Excel, and a window that is closed leaves everything as it was', async () => {
  const page = await on.openPane();
  const { press, says } = acting(page);
  await press('Pull from Supabase');
  const opened = page.waitForEvent('popup');
  await press('Sign in with Microsoft');
  await (await opened).getByRole('link', { name: 'Yes, it is me' }).click();
  await says(`Signed in as ${on.project().account.email}`);

  const { excel, pane } = await on.openExcel();
  const button = (name: string) => pane().getByRole('button', { name, exact: true });
  await button('Pull from Supabase').click();
  const closing = excel.page.waitForEvent('popup');
  await button('Sign in with Microsoft').click();
  await (await closing).getByRole('link', { name: 'Yes, it is me' }).waitFor();
  await excel.excel((it) => it.dialogs.closedByPerson());
  await pane().locator('button:not([aria-disabled="true"])', { hasText: 'Sign in with Microsoft' }).waitFor();
  expect(await pane().getByRole('alert').textContent()).toBe('');
  const again = excel.page.waitForEvent('popup');
  await button('Sign in with Microsoft').click();
  const dialog = await again;
  await dialog.getByRole('link', { name: 'Yes, it is me' }).click();
  await pane().getByText(`Signed in as ${on.project().account.email}`).waitFor();
  await expect.poll(() => dialog.isClosed()).toBe(true);
  expect(await excel.excel((it) => it.unknown())).toEqual([]);
});

test('a mailed link signs in the browser that asked for it, and Excel by its address', async () => {
  const { mails, account } = on.project();
  const page = await on.openPane();
  const { press, says } = acting(page);
  await press('Pull from Supabase');
  await page.getByRole('textbox', { name: 'Email' }).fill(account.email);
  await press('Mail me a code instead');
  await says(/^A code and a link are on their way/);
  const tab = await page.context().newPage();
  await tab.goto(mails.at(-1)!);
  await tab.getByRole('heading', { name: 'You are signed in' }).waitFor();
  expect(tab.url()).not.toContain('code=');
  await says(`Signed in as ${account.email}`);

  const { pane } = await on.openExcel();
  await pane().getByRole('button', { name: 'Pull from Supabase', exact: true }).click();
  await pane().getByRole('textbox', { name: 'Email' }).fill(account.email);
  await pane().getByRole('button', { name: 'Mail me a code instead' }).click();
  const field = pane().getByRole('textbox', { name: 'Code or link from the mail' });
  await field.waitFor();
  // The link opens in the browser, which Excel's pane is not.
  await tab.goto(mails.at(-1)!);
  await tab.getByRole('heading', { name: 'Go on where you asked for the mail' }).waitFor();
  await field.fill(tab.url());
  await pane().getByRole('button', { name: 'Use the code' }).click();
  await pane().getByText(`Signed in as ${account.email}`).waitFor();
});

test('a change of the run is heard of by Realtime, in the name of who is signed in', async () => {
  const { realtime, account } = on.project();
  const page = await on.openPane();
  const { signIn, chooseRun } = acting(page);
  const looks: number[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/rest/v1/allocation_runs?select=revision')) looks.push(Date.now());
  });
  await signIn(account);
  await chooseRun(/PGY1/);
  await expect.poll(() => realtime.joined.length).toBe(1);
  // In the user's name.
  expect(realtime.joined[0].token).toMatch(/^ey/);
  await expect.poll(() => looks.length).toBeGreaterThan(0);
  await page.waitForTimeout(500);
  const before = looks.length;
  const [{ filter }] = realtime.joined[0].wanted;
  realtime.changed('planner', 'allocation_runs', { id: filter!.replace('id=eq.', '') });
  await expect.poll(() => looks.length).toBe(before + 1);
});
