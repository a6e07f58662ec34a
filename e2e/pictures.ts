/** `npm run pictures`: draws docs/images from the running planner and its shipped samples. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { badWorkbook, xlsxType } from './bad-workbook.ts';
import { startBrowser } from './browser.ts';
import { patience } from './patience.ts';
import { startPlanner } from './planner.ts';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));

type Picture = { name: string; options: BrowserContextOptions; prepare?: (page: Page) => Promise<void> };

const desk = { viewport: { width: 1280, height: 860 } };
const pictures: Picture[] = [
  { name: 'lines', options: desk },
  { name: 'dark', options: { ...desk, colorScheme: 'dark' } },
  {
    name: 'phone',
    options: { viewport: { width: 360, height: 720 }, deviceScaleFactor: 2 },
    prepare: (page) => page.locator('#tiles').evaluate((tiles) => tiles.scrollIntoView()),
  },
  {
    name: 'no-plan',
    options: { viewport: { width: 1280, height: 560 } },
    prepare: async (page) => {
      await page.fill('#lines', '400');
      await page.click('#solve');
      await page.waitForSelector('.card', { timeout: patience });
    },
  },
  {
    name: 'issues',
    options: { viewport: { width: 1280, height: 560 } },
    prepare: async (page) => {
      await page.setInputFiles('#workbook', {
        name: 'Plan 2026.xlsx',
        mimeType: xlsxType,
        buffer: await badWorkbook(),
      });
      await page.waitForSelector('#issues:not([hidden])', { timeout: patience });
    },
  },
];

const draw = async (browser: Browser, url: string, { name, options, prepare }: Picture) => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('#legend button', { timeout: patience });
  await prepare?.(page);
  await page.screenshot({ path: `${folder}${name}.png` });
  await context.close();
  console.log(`docs/images/${name}.png`);
};

await mkdir(folder, { recursive: true });
const [planner, browser] = await Promise.all([startPlanner(), startBrowser()]);
try {
  for (const picture of pictures) await draw(browser, planner.url, picture);
} finally {
  await browser.close();
  await planner.stop();
}
