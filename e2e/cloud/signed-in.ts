import type { Page } from 'playwright-core';
import { goToStep } from '../pane/sample-pane.ts';
import { patience } from '../patience.ts';
import type { Account } from './cloud-stage.ts';

/** What the tests do in a pane again and again. */
export const acting = (page: Page) => {
  const press = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' }).click({ timeout: patience });
  const says = (text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: patience });
  const heading = (name: string | RegExp) => page.getByRole('heading', { name }).waitFor({ timeout: patience });
  const signIn = async ({ email, password }: Account) => {
    await press('Pull from Supabase');
    await page.getByRole('textbox', { name: 'Email' }).fill(email);
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await press('Sign in');
    await says(`Signed in as ${email}`);
  };
  const chooseRun = (label: RegExp) =>
    page
      .getByRole('combobox', { name: 'Run' })
      .locator('option')
      .filter({ hasText: label })
      .getAttribute('value', { timeout: patience })
      .then((value) => page.getByRole('combobox', { name: 'Run' }).selectOption(value!));
  const pull = async () => {
    await press('Pull workers and rotations');
    await press('Write the sheets');
    await says(/^Pulled into /);
  };
  /** From pulled sheets to lines that are written and all approved. */
  const approveLines = async () => {
    await goToStep(page, 'Generate');
    await press('Generate job lines');
    await heading(/^All \d+ lines are built$/);
    await press('Go on to Review');
    await press('Write to new sheet');
    await says(/^Written to Cover 1, Job lines 1/);
    await press(/^Approve all legal lines/);
    await says(/^Approved \d+ lines\.$/);
  };
  /** From a pane that is signed in to nothing to lines of the demo's empty run, written and all approved. */
  const approveFirstLines = async (account: Account) => {
    await signIn(account);
    await chooseRun(/PGY1/);
    await says(/nothing was pushed to it yet/);
    await pull();
    await heading('Ready to generate');
    await approveLines();
  };
  /** Shows what pushing the approved lines would change. */
  const offerPush = async () => {
    await goToStep(page, 'Publish');
    await press('Push approved lines');
    await heading(/^Push to /);
  };
  return { press, says, heading, signIn, chooseRun, pull, approveLines, approveFirstLines, offerPush };
};
