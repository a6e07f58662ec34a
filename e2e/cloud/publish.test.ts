import { expect, test } from 'vitest';
import { goToStep } from '../pane/sample-pane.ts';
import { showSheet, type } from '../pane/workbook-cells.ts';
import { patience } from '../patience.ts';
import { cloudStage } from './cloud-stage.ts';
import { acting } from './signed-in.ts';

const on = cloudStage();

test('a run is pulled, generated, approved and pushed, and a second session sees it; another organisation sees nothing', async () => {
  const page = await on.openPane();
  const { press, says, heading, approveFirstLines, offerPush } = acting(page);

  // A password that is wrong is told as one.
  await press('Pull from Supabase');
  await page.getByRole('textbox', { name: 'Email' }).fill(on.accounts.admin.email);
  await page.getByRole('textbox', { name: 'Password' }).fill('not this one');
  await press('Sign in');
  await says('The address or the password is not right.');
  await press('Close');

  await approveFirstLines(on.accounts.admin);
  await offerPush();
  await says('JL-001 is new');
  await press('Push 12 lines');
  await heading('Pushed');
  await says(/holds 12 lines now, at revision 1\./);

  // Pushed again, nothing differs.
  await press('Push approved lines');
  await heading(/^Push to /);
  await says('The run holds the same rotations, workers and pathways already.');
  expect(await page.getByText('JL-001 is new').count()).toBe(0);
  await press('Not now');

  // A second session.
  const second = await on.openPane();
  const other = acting(second);
  await other.signIn(on.accounts.planner);
  await other.chooseRun(/PGY1/);
  await other.says(/revision 1/);
  await other.pull();
  await other.heading('Ready to generate');
  await other.approveLines();
  await goToStep(second, 'Publish');
  await other.press('Push approved lines');
  await other.heading(/^Push to /);

  // Meanwhile the first takes one approval back and pushes.
  await goToStep(page, 'Review');
  await showSheet(page, 'Job lines 1');
  await type(page, 'J6', 'No');
  await says('11 of 12 approved');
  await goToStep(page, 'Publish');
  await press('Push approved lines');
  await says('JL-001 goes');
  await press('Push 11 lines');
  await says(/holds 11 lines now, at revision 2\./);

  // The second is told, sees what differs, and pushes over it by choice.
  await other.press('Push 12 lines');
  await other.heading('Somebody else pushed to this run');
  await other.says('JL-001 is new');
  await other.press('Push mine over theirs');
  await other.says(/holds 12 lines now, at revision 3\./);

  // The first hears of it when it looks again, and puts its own back.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await says(/^Somebody else changed .* revision 3, and you read 2\.$/);
  await other.press(/^Put back what the last push replaced \(11 lines\)$/);
  await other.press('Put it back');
  await other.heading('Put back');
  await other.says(/holds 11 lines now, at revision 4\./);

  // Another organisation.
  const third = await on.openPane();
  const outsider = acting(third);
  await outsider.signIn(on.accounts.outsider);
  await third.getByRole('combobox', { name: 'Organisation' }).waitFor({ timeout: patience });
  const offered = await third.getByRole('combobox').allTextContents();
  expect(offered.join(' ')).toContain('Other Health');
  expect(offered.join(' ')).not.toContain('Demo Health');
  await outsider.chooseRun(/PGY1/);
  await outsider.says(/nothing was pushed to it yet/);
  await outsider.press('Pull workers and rotations');
  await outsider.says('The organisation has no active rotation yet.');
  for (const each of [page, second, third]) await each.close();
});
