import { expect, test } from 'vitest';
import { longRequest } from './long-request.ts';
import { patience } from './patience.ts';
import { openWithLines, stage } from './stage.ts';

const on = stage();

test('cancel ends a long solve and keeps its best plan', async () => {
  const page = await openWithLines(on);
  await page.route('**/schedule/generate/stream', (route) =>
    route.continue({ postData: JSON.stringify(longRequest()) }),
  );
  await page.click('#solve');
  await page.waitForFunction(() => Number(document.getElementById('progress-lines')?.textContent) > 0, null, {
    timeout: patience,
  });
  await page.click('#cancel');
  await page.waitForSelector('#answer:not([hidden])', { timeout: patience });
  expect(await page.textContent('#verdict')).toContain('cancelled');
  await page.waitForSelector('#grid .block');
  // The answer leaves before its thread is gone.
  const queue = async () => (await (await fetch(`${on.planner().url}/health`)).json()).queue;
  await expect.poll(queue, { timeout: patience }).toMatchObject({ running: 0, waiting: 0 });
  await page.close();
});
