import { describe, expect, test } from 'vitest';
import { patience } from './patience.ts';
import { openWithLines, stage } from './stage.ts';

const on = stage();

describe('the page', () => {
  test('solves the first shipped sample by itself and shows one row per line', async () => {
    const page = await on.open();
    await page.goto(on.planner().url);
    await page.waitForSelector('#legend button', { timeout: patience });
    const asked = Number(await page.inputValue('#lines'));
    expect(asked).toBeGreaterThan(1);
    expect(await page.locator('#grid .block').first().textContent()).toMatch(/\w/);
    expect(await page.locator('#grid [role=rowheader]').count()).toBe(asked);
    expect(await page.textContent('#verdict')).toContain(`All ${asked} lines are built`);
    expect(await page.textContent('#tiles')).toMatch(/Gap to the best.*%.*Unfilled posts/);
    await page.close();
  });

  test('gives every term of every line a block, and its blocks the weeks of the year', async () => {
    const page = await openWithLines(on);
    const weeks = await page.locator('.week-row span:not(.name)').count();
    const spans = await page.$$eval('#grid [role=row]:has([role=rowheader])', (rows) =>
      rows.map((row) =>
        [...row.querySelectorAll<HTMLElement>('[role=cell]')].reduce(
          (sum, cell) => sum + Number(/span (\d+)/.exec(cell.style.gridColumn)?.[1]),
          0,
        ),
      ),
    );
    expect(new Set(spans)).toEqual(new Set([weeks]));
    await page.close();
  });

  test('makes as many lines as the planner asks for', async () => {
    const page = await openWithLines(on);
    await page.fill('#lines', '4');
    await page.press('#lines', 'Enter');
    await page.waitForFunction(() => document.querySelectorAll('#grid [role=rowheader]').length === 4, null, {
      timeout: patience,
    });
    expect(await page.textContent('#verdict')).toContain('All 4 lines');
    await page.close();
  });

  test('says why when there is no plan, and offers the lines that fit', async () => {
    const page = await openWithLines(on);
    await page.fill('#lines', '100');
    await page.click('#solve');
    await page.waitForSelector('.card', { timeout: patience });
    expect(await page.textContent('#verdict')).toBe('No legal plan exists for 100 lines.');
    expect(await page.locator('.card p').first().textContent()).toMatch(/\d/);
    expect(await page.locator('#plan').isVisible()).toBe(false);
    expect(await page.locator('#solve-partial').isVisible()).toBe(true);
    await page.close();
  });

  test('opens the rules of a line by keyboard, and closes them with Escape', async () => {
    const page = await openWithLines(on);
    await page.locator('#grid [role=rowheader] button').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    expect(await page.textContent('#line-title')).toContain('JL-001');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.close();
  });

  test('keeps the first column and the head in sight while the plan scrolls, at 320 px', async () => {
    const page = await openWithLines(on, { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const frame = page.locator('.grid-frame');
    await frame.evaluate((node) => node.scrollTo(300, 200));
    const edges = await frame.evaluate((node) => {
      const inside = node.getBoundingClientRect();
      const name = node.querySelector('.grid-head .name')?.getBoundingClientRect();
      return { left: (name?.left ?? 0) - inside.left, top: (name?.top ?? 0) - inside.top };
    });
    expect(Math.abs(edges.left)).toBeLessThan(2);
    expect(Math.abs(edges.top)).toBeLessThan(2);
    await page.close();
  });
});
