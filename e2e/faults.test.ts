import { expect, test } from 'vitest';
import { patience } from './patience.ts';
import { openWithLines, stage } from './stage.ts';

const on = stage();

test('a refused request is told with every place, in words', async () => {
  const page = await openWithLines(on);
  await page.route('**/schedule/generate/stream', async (route) => {
    const request = route.request().postDataJSON();
    request.rotations[1].capacity = [1, 2];
    request.locks = [{ line: 1, rotation_id: 'no-such-rotation' }];
    await route.continue({ postData: JSON.stringify(request) });
  });
  await page.click('#solve');
  await page.waitForSelector('.fault-bar li', { timeout: patience });
  const places = await page.locator('.fault-bar li').allTextContents();
  expect(places.some((text) => /^Rotation 2 \(.+\), capacity/.test(text))).toBe(true);
  expect(places.some((text) => text.startsWith('Lock 1'))).toBe(true);
  on.complaints(); // the browser itself logs the 422
  await page.close();
});

test('a busy planner is told with what to do, and trying again works', async () => {
  const page = await openWithLines(on);
  await page.route(
    '**/schedule/generate/stream',
    (route) =>
      route.fulfill({
        status: 503,
        headers: { 'content-type': 'application/problem+json', 'retry-after': '5' },
        body: JSON.stringify({ status: 503, title: 'Service Unavailable', detail: 'Every solver is busy.' }),
      }),
    { times: 1 },
  );
  await page.click('#solve');
  await page.waitForSelector('.fault-bar');
  expect(await page.textContent('.fault-bar')).toMatch(/Every solver is busy.*try again.*5 s/i);
  await page.click('.fault-bar button:has-text("Try again")');
  await page.waitForSelector('#grid .block', { timeout: patience });
  expect(await page.locator('.fault-bar').count()).toBe(0);
  on.complaints();
  await page.close();
});

test('a planner that is gone is told as such', async () => {
  const page = await openWithLines(on);
  await on.planner().stop();
  await page.click('#solve');
  await page.waitForSelector('.fault-bar', { timeout: patience });
  expect(await page.textContent('.fault-bar')).toMatch(/does not answer.*npm start/);
  expect(await page.isEnabled('#solve')).toBe(true);
  on.complaints();
  await page.close();
});
