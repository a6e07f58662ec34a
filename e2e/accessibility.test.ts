import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { patience } from './patience.ts';
import { openWithLines, stage } from './stage.ts';

const on = stage();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Finding = { id: string; impact: string; nodes: { target: string[] }[] };

const seriousFindings = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  const findings = await page.evaluate<Finding[]>('axe.run().then((result) => result.violations)');
  return findings
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0].target.join(' ')} (${nodes.length})`);
};

describe.each(['light', 'dark'] as const)('the page in %s', (colorScheme) => {
  test('has no serious accessibility fault with lines on it', async () => {
    const page = await openWithLines(on, { colorScheme });
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  });

  test('has none in the rules of a line and in the reasons for no plan', async () => {
    const page = await openWithLines(on, { colorScheme });
    await page.locator('#grid [role=rowheader] button').first().click();
    await page.waitForSelector('dialog[open]');
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.fill('#lines', '100');
    await page.click('#solve');
    await page.waitForSelector('#reasons:not([hidden])', { timeout: patience });
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  });
});
