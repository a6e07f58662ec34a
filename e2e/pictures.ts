/** `npm run pictures [-- NAME ...]`: draws docs/images, or those of the names, from the running planner and its shipped samples. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { patience } from './patience.ts';
import { startPlanner } from './planner.ts';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));

type Picture = { name: string; options: BrowserContextOptions; prepare?: (page: Page) => Promise<void> };

const desk = { viewport: { width: 1280, height: 820 } };
const phone = { viewport: { width: 360, height: 720 }, deviceScaleFactor: 2 };

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click({ timeout: patience });
const step = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();
const says = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor({ timeout: patience });

const generate = async (page: Page): Promise<void> => {
  await step(page, 'Generate');
  await press(page, 'Generate job lines');
  await says(page, 'All 15 lines are built');
};
const write = async (page: Page): Promise<void> => {
  await generate(page);
  await step(page, 'Review');
  await press(page, 'Write to new sheet');
  await says(page, /^Written to Cover 1, Job lines 1/);
};
const type = async (page: Page, cell: string, text: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Cell', exact: true }).fill(cell);
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: `Content of ${cell}` }).fill(text);
  await page.keyboard.press('Enter');
};

const pickDemo = async (page: Page, organization: string): Promise<void> => {
  await press(page, 'Presale demo');
  await page.getByRole('dialog').getByRole('combobox', { name: 'Organisation' }).selectOption(organization);
};
const buildDemo = async (page: Page, organization: string): Promise<void> => {
  await pickDemo(page, organization);
  await press(page, 'Build lines');
  await says(page, /^Built 10 lines/);
};

const pictures: Picture[] = [
  { name: 'data', options: desk },
  {
    name: 'issues',
    options: desk,
    prepare: async (page) => {
      await type(page, 'E6', 'Q');
      await type(page, 'B7', 'many');
      await page.getByRole('heading', { name: '2 things to put right' }).waitFor({ timeout: patience });
      await press(page, 'Mark in sheet');
      await says(page, 'Marked 2 cells.');
    },
  },
  {
    name: 'rules',
    options: desk,
    prepare: async (page) => {
      await step(page, 'Rules');
      await press(page, 'Rules of a line');
      await says(page, /^Source: AMC/);
    },
  },
  { name: 'generate', options: desk, prepare: generate },
  { name: 'lines', options: desk, prepare: write },
  {
    name: 'publish',
    options: desk,
    prepare: async (page) => {
      await write(page);
      await press(page, 'Approve all legal lines (15)');
      await says(page, '15 of 15 approved');
      await step(page, 'Publish');
      await says(page, /15 approved lines/);
    },
  },
  { name: 'demo-dialog', options: desk, prepare: (page) => pickDemo(page, 'Monash Health') },
  {
    name: 'demo-lines',
    options: desk,
    prepare: (page) => buildDemo(page, 'Monash Health'),
  },
  {
    name: 'demo-cover',
    options: desk,
    prepare: async (page) => {
      await buildDemo(page, 'Monash Health');
      await page.getByRole('tab', { name: 'Cover 1', exact: true }).click();
    },
  },
  { name: 'dark', options: { ...desk, colorScheme: 'dark' }, prepare: write },
  {
    name: 'phone',
    options: phone,
    prepare: async (page) => {
      await generate(page);
      await page.getByRole('button', { name: 'Go on to Review' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'no-plan',
    options: desk,
    prepare: async (page) => {
      await step(page, 'Rules');
      await page.getByRole('textbox', { name: 'Job lines', exact: true }).fill('40');
      await page.keyboard.press('Enter');
      await step(page, 'Generate');
      await press(page, 'Generate job lines');
      await page
        .getByRole('heading', { name: /No legal plan/i })
        .first()
        .waitFor({ timeout: patience });
    },
  },
];

const draw = async (browser: Browser, url: string, { name, options, prepare }: Picture) => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('heading', { name: 'Ready to generate' }).waitFor({ timeout: patience });
  await prepare?.(page);
  // Lines are drawn as they come into sight; the fade of what was pressed last ends.
  await page.waitForTimeout(800);
  await page.screenshot({ path: `${folder}${name}.png` });
  await context.close();
  console.log(`docs/images/${name}.png`);
};

await mkdir(folder, { recursive: true });
const [planner, browser] = await Promise.all([startPlanner(), startBrowser()]);
try {
  const named = process.argv.slice(2);
  for (const picture of pictures.filter(({ name }) => named.length === 0 || named.includes(name)))
    await draw(browser, planner.url, picture);
} finally {
  await browser.close();
  await planner.stop();
}
