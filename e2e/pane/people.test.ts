import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { stage } from '../stage.ts';
import { goToStep, openSamplePane } from './sample-pane.ts';
import { openEmptyPane, type } from './workbook-cells.ts';

const on = stage();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const steps = ['Data', 'Rules', 'Generate', 'Review', 'Publish'] as const;

type Finding = { id: string; impact: string; nodes: { target: string[] }[] };

const seriousFindings = async (page: Page, { forcedColors }: BrowserContextOptions): Promise<string[]> => {
  await page.evaluate(axe);
  // Fluent UI marks the ends of a list of tabs with elements that pass the focus on the moment they get it.
  const run = `axe.run({ exclude: [['[data-tabster-dummy]']] }).then((result) => result.violations)`;
  const findings = (await page.evaluate<Finding[]>(run)).filter(({ id }) => !(forcedColors && id === 'color-contrast'));
  return findings
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};

/** Opens every part of the Rules step that is closed. */
const openAllRules = async (page: Page): Promise<void> => {
  const closed = page.getByRole('tabpanel').locator('h3 button[aria-expanded=false]');
  await page.getByRole('tabpanel').locator('h3 button').first().waitFor();
  while ((await closed.count()) > 0) await closed.first().click();
};

const looks: [string, BrowserContextOptions][] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  // What contrasts there is up to the planner's own colours.
  ['forced colours', { forcedColors: 'active' }],
];

describe.each(looks)('the pane in %s', (_name, look) => {
  test('has no serious accessibility fault at any step', async () => {
    const page = await openSamplePane(on, { ...look, viewport: { width: 1280, height: 900 } });
    for (const step of steps) {
      await goToStep(page, step);
      if (step === 'Rules') await openAllRules(page);
      expect([step, ...(await seriousFindings(page, look))]).toEqual([step]);
    }
    await page.close();
  });
});

test('an empty workbook, typed into, has no serious accessibility fault', async () => {
  const page = await openEmptyPane(on);
  await type(page, 'B6', 'Unit');
  expect(await seriousFindings(page, {})).toEqual([]);
  await page.close();
});

/** How much wider than its frame the named part is, in CSS pixels. */
const overflow = (page: Page, part: 'html' | '[role=tabpanel]'): Promise<number> =>
  page.locator(part).evaluate((element) => element.scrollWidth - element.clientWidth);

/** Every step stands whole within a pane of that width, wherever the preview puts the pane. */
const expectEveryStepInSight = async (page: Page, width: number): Promise<void> => {
  const pane = (await page.getByRole('tablist', { name: 'Steps' }).boundingBox())!;
  expect(pane.width).toBeLessThanOrEqual(width);
  for (const name of steps) {
    const box = (await page.getByRole('tab', { name, exact: true }).boundingBox())!;
    const inSight = box.width > 20 && box.x >= pane.x - 0.5 && box.x + box.width <= pane.x + pane.width + 0.5;
    expect([name, inSight]).toEqual([name, true]);
  }
};

describe('a narrow pane', () => {
  test.each([
    { title: '320 px', viewport: { width: 320, height: 700 }, deviceScaleFactor: 1 },
    { title: '640 px at 200 %', viewport: { width: 320, height: 350 }, deviceScaleFactor: 2 },
    { title: '320 px at 200 %', viewport: { width: 160, height: 350 }, deviceScaleFactor: 2 },
  ])('of $title scrolls down only, with every step in sight', async ({ viewport, deviceScaleFactor }) => {
    const page = await openSamplePane(on, { viewport, deviceScaleFactor });
    for (const step of steps) {
      await goToStep(page, step);
      if (step === 'Rules') await openAllRules(page);
      const wide = await overflow(page, '[role=tabpanel]');
      // In Excel the pane is the page; around it the preview needs 320 px for its grid.
      const wider = viewport.width < 320 ? 0 : await overflow(page, 'html');
      expect([step, wide, wider]).toEqual([step, 0, 0]);
      await expectEveryStepInSight(page, viewport.width);
    }
    await page.close();
  });
});

describe('the keyboard alone', () => {
  test('walks through the five steps and into each', async () => {
    const page = await openSamplePane(on, { viewport: { width: 1280, height: 900 } });
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.getByRole('tab', { name: 'Data', exact: true }).focus();
    for (const step of steps.slice(1)) {
      await page.keyboard.press('ArrowRight');
      expect(await focused()).toContain(step);
      await page.keyboard.press('Enter');
      await page.getByRole('tab', { name: step, exact: true, selected: true }).waitFor();
    }
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Rules of a line' }).waitFor();
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press('Tab');
      if ((await focused()) === 'Rules of a line') break;
    }
    expect(await focused()).toBe('Rules of a line');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('46');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Least weeks of the year net of leave: Back to the ruleset: 47' }).waitFor();
    await page.close();
  });
});
