/** `node scripts/icons.mjs`: draws the icons of the ribbon and of the add-in, at the sizes Office asks for. Needs Chromium. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from './chromium.mjs';
import { root } from './install.mjs';

const sizes = [16, 32, 64, 80];
const colours = { ground: '#0b5563', mint: '#8fd3c8', sand: '#f3c77a', rose: '#f0a58f', sky: '#9cc3f0' };

/** Lines of a plan; at 16 pixels two of them, on whole pixels. */
const tiles = (size) => {
  const rows =
    size === 16
      ? [
          [4, 6, 10, 8, 'mint', 16, 6, 12, 8, 'sand'],
          [4, 18, 14, 8, 'rose', 20, 18, 8, 8, 'sky'],
        ]
      : [
          [6, 7, 8, 5, 'mint', 16, 7, 10, 5, 'sand'],
          [6, 14, 12, 5, 'rose', 20, 14, 6, 5, 'sky'],
          [6, 21, 5, 5, 'sky', 13, 21, 13, 5, 'mint'],
        ];
  const tile = ([x, y, width, height, colour]) =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="1.5" fill="${colours[colour]}"/>`;
  return rows.flatMap((row) => [tile(row.slice(0, 5)), tile(row.slice(5))]).join('');
};

const badge = (mark) =>
  `<circle cx="22.5" cy="22.5" r="9.5" fill="#fff" stroke="${colours.ground}" stroke-width="2"/>${mark}`;
const marks = {
  planner: '',
  generate: badge('<path d="M19.5 17.5v10l8-5z" fill="#107c41"/>'),
  check: badge('<path d="M17.5 23l3.5 3.5 6.5-7.5" fill="none" stroke="#107c41" stroke-width="3"/>'),
};

const drawing = (mark, size) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${colours.ground}"/>${tiles(size)}${mark}</svg>`;

const folder = join(root, 'addin', 'public', 'icons');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--headless', '--no-sandbox'] });
for (const [name, mark] of Object.entries(marks)) {
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing(mark, size)}`);
    writeFileSync(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}
await browser.close();
