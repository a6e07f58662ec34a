import { expect, test } from 'vitest';
import type { SchedulingResponse } from '#engine/domain/response.ts';
import { easyRequest } from './easy-request.ts';
import { openWithLines, stage } from './stage.ts';

const on = stage();
const count = 1_000;

/** An answer of a thousand lines, made from the small sample's: the page does not judge what it shows. */
const manyLines = async (url: string): Promise<SchedulingResponse> => {
  const response = await fetch(`${url}/schedule/generate/json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(easyRequest()),
  });
  const answer = (await response.json()) as SchedulingResponse;
  const job_lines = Array.from({ length: count }, (_, index) => ({
    ...answer.job_lines[index % answer.job_lines.length],
    id: `JL-${index + 1}`,
  }));
  return { ...answer, job_lines };
};

test('a thousand lines are drawn in parts, and the page answers in between', async () => {
  const page = await openWithLines(on);
  const answer = await manyLines(on.planner().url);
  await page.route('**/schedule/generate/stream', (route) =>
    route.fulfill({ contentType: 'text/event-stream', body: `event: result\ndata: ${JSON.stringify(answer)}\n\n` }),
  );
  await page.evaluate(() => {
    const seen = new Set<number>();
    Object.assign(window, { seen });
    new MutationObserver(() => seen.add(document.querySelectorAll('#grid [role=rowheader]').length)).observe(
      document.getElementById('grid') as HTMLElement,
      { childList: true, subtree: true },
    );
  });
  await page.click('#solve');
  await page.waitForFunction((all) => document.querySelectorAll('#grid [role=rowheader]').length === all, count);
  const steps = await page.evaluate(() => (window as unknown as { seen: Set<number> }).seen.size);
  expect(steps).toBeGreaterThan(5);
  await page.locator('.grid-frame').evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
  await page.locator('#grid [role=rowheader] button').last().click();
  expect(await page.textContent('#line-title')).toContain(`JL-${count}`);
  await page.close();
});
