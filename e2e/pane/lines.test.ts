import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { longRequest } from '../long-request.ts';
import { patience } from '../patience.ts';
import { stage } from '../stage.ts';
import { goToStep, openSamplePane } from './sample-pane.ts';
import { contentOf, selectedCell, showSheet, type } from './workbook-cells.ts';

const on = stage();
let page: Page;

const press = (name: string) => page.getByRole('button', { name, exact: true }).click({ timeout: patience });
const says = (text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: patience });
const heading = (name: string | RegExp) => page.getByRole('heading', { name }).waitFor({ timeout: patience });
const link = (name: string | RegExp) => page.getByRole('button', { name }).first();

/** From the sample to lines that stand in the workbook. */
const writeLines = async () => {
  await goToStep(page, 'Generate');
  await press('Generate job lines');
  await heading('All 15 lines are built');
  await press('Go on to Review');
  await press('Write to new sheet');
  await says(/^Written to Cover 1, Job lines 1, Capacity 1, Compliance 1 and Diagnostics 1/);
};

/** A line whose first three terms hold three rotations, so that the second's in the first term too breaks a rule that solving can mend. */
const lineOfUnlikeTerms = async (): Promise<{ row: number; line: string; second: string; third: string }> => {
  for (let row = 6; row < 36; row += 2) {
    const [first, second, third] = [
      await contentOf(page, `E${row}`),
      await contentOf(page, `F${row}`),
      await contentOf(page, `G${row}`),
    ];
    if (first !== second && second !== third) return { row, line: await contentOf(page, `A${row}`), second, third };
  }
  throw new Error('Every line holds one rotation in two of its first three terms.');
};

beforeEach(async () => {
  page = await openSamplePane(on, { viewport: { width: 1280, height: 900 } });
  return () => page.close();
});

describe('lines in the workbook', () => {
  test('are edited into a fault, checked, locked, solved again around the edit, accepted and approved', async () => {
    await writeLines();
    await showSheet(page, 'Job lines 1');
    const { row, line, second, third } = await lineOfUnlikeTerms();
    await type(page, `E${row}`, second);
    await press('Check edits');
    await says(/^Checked: .* to put right\. 1 cell edited\.$/);
    await page
      .getByRole('button', { name: /^Job lines 1!/ })
      .first()
      .click();
    await press('Mark in sheet');
    await says(/^Marked \d+ cells?\.$/);
    await press('Clear marks');
    await says(/^Cleared \d+ marks?\.$/);

    await contentOf(page, `G${row}`);
    await press('Lock cells');
    await says('Locked 1 cell.');
    await page.getByRole('list', { name: 'Locks' }).getByText(`${line}, term 3`).waitFor();

    await press('Re-solve around my edits');
    await heading(/^\d+ changes? in \d+ lines?$/);
    expect(await contentOf(page, `E${row}`)).toBe(second);
    await press('Accept all');
    await says(/^Changed \d+ cells?\. Checked: every rule is kept\.$/);
    expect(await contentOf(page, `E${row}`)).toBe(second);
    expect(await contentOf(page, `F${row}`)).not.toBe(second);
    expect(await contentOf(page, `G${row}`)).toBe(third);

    await press('Approve all legal lines (15)');
    await says('Approved 15 lines.');
    expect(await contentOf(page, 'J6')).toBe('Yes');
    await type(page, 'J6', 'No');
    await says('14 of 15 approved');
    await goToStep(page, 'Publish');
    await heading('14 approved lines to push');
  });

  test('are said to be out of date once the sheets they were built from say something else', async () => {
    await writeLines();
    const outOfDate = page.getByText(/^The sheets or rules have changed since/);
    expect(await outOfDate.count()).toBe(0);
    await showSheet(page, 'Rotations');
    const posts = await contentOf(page, 'B10');
    await type(page, 'B10', String(Number(posts) + 1));
    await outOfDate.waitFor({ timeout: patience });
    await goToStep(page, 'Generate');
    await outOfDate.waitFor({ timeout: patience });
    await type(page, 'B10', posts);
    await outOfDate.waitFor({ state: 'detached', timeout: patience });
    await heading('All 15 lines are built');
  });

  test('survive the pane being closed', async () => {
    await writeLines();
    await showSheet(page, 'Job lines 1');
    await contentOf(page, 'E6');
    await press('Lock lines');
    await says('Locked 1 line.');
    // The preview keeps its workbook a moment after the last change.
    await page.waitForTimeout(1500);
    await page.reload();
    await goToStep(page, 'Review');
    await heading('All 15 lines are built');
    await page.getByRole('list', { name: 'Locks' }).getByText('JL-001').waitFor({ timeout: patience });
    await press('Check edits');
    await says(/^Checked: every rule is kept\. No cell differs/);
  });

  test('go to the next number when a name is taken', async () => {
    await writeLines();
    await press('Write to new sheet');
    await says(/^Written to Cover 2, Job lines 2/);
  });
});

describe('a server', () => {
  test('that is busy is asked again when it says so', async () => {
    let isFirst = true;
    await page.route('**/schedule/generate/stream', (route) => {
      if (!isFirst) return route.continue();
      isFirst = false;
      return route.fulfill({ status: 503, headers: { 'retry-after': '2' }, json: { detail: 'Busy.' } });
    });
    await goToStep(page, 'Generate');
    await press('Generate job lines');
    await says(/^All solvers are busy: trying again in \d seconds?$/);
    await heading('All 15 lines are built');
    on.complaints();
  });

  test('that is away stops generating alone, and is found again', async () => {
    await goToStep(page, 'Generate');
    // What the pane is made of is fetched ahead; a while after it was opened all of it is there.
    await page.waitForTimeout(3000);
    await page.context().setOffline(true);
    await press('Generate job lines');
    await heading('The planner’s server does not answer');
    await showSheet(page, 'Rotations');
    await type(page, 'B13', 'many');
    await heading('1 thing to put right first');
    await link('Rotations!B13').click();
    await type(page, 'B13', '3');
    await page.context().setOffline(false);
    await page.getByRole('tabpanel').getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'The planner’s server does not answer' }).waitFor({ state: 'detached' });
    await press('Generate job lines');
    await heading('All 15 lines are built');
    on.complaints();
  });

  test('that is told to stop sends its best plan so far', async () => {
    await page.route('**/schedule/generate/stream', (route) =>
      route.continue({ postData: JSON.stringify(longRequest()) }),
    );
    await goToStep(page, 'Generate');
    await press('Generate job lines');
    await page.getByText('140', { exact: true }).waitFor({ timeout: patience });
    await press('Cancel');
    await heading('All 140 lines are built');
    await says(/^Legal\. Cancelled/);
  });
});

describe('no legal plan', () => {
  test('shows reasons that lead to cells; once a cell is mended there are lines', async () => {
    await showSheet(page, 'Rotations');
    const posts = await contentOf(page, 'B13');
    await type(page, 'B13', '0');
    await goToStep(page, 'Generate');
    await press('Generate job lines');
    await heading(/^No legal plan exists for 15 lines/);
    await link('Rotations!B4').click();
    expect(await selectedCell(page)).toBe('B4');
    await type(page, 'B13', posts);
    await press('Generate job lines');
    await heading('All 15 lines are built');
  });

  test('becomes as many lines as can be on request', async () => {
    await showSheet(page, 'Rotations');
    await type(page, 'B13', '0');
    await goToStep(page, 'Generate');
    await press('Generate job lines');
    await press('Build as many lines as can be');
    await heading(/^\d+ of 15 lines are built$/);
    await heading('Why there is no further line');
  });
});
