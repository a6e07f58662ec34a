import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = `${root}dist/addin/`;
const most = 350 * 1024;

const textOf = (path: string): string => readFileSync(`${built}${path.replace(/^\//, '')}`, 'utf8');

/** Files that a script names in its own static imports, which a browser fetches before it runs the script. */
const importsOf = (script: string): string[] =>
  [...script.matchAll(/(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w*{][^'"();]*?from\s*)?["']\.\/([\w.-]+\.js)["']/g)].map(
    ([, file]) => `/assets/${file}`,
  );

/** Everything a page fetches from this server before the planner does anything. */
const firstLoad = (page: string): string[] => {
  const html = textOf(page);
  const files = new Set<string>();
  const add = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    if (file.endsWith('.js')) importsOf(textOf(file)).forEach(add);
  };
  for (const [, file] of html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)) add(file);
  return [...files];
};

const zipped = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(textOf(file)).byteLength, 0);

describe('the first load', () => {
  beforeAll(() => {
    execFileSync(process.execPath, ['scripts/build-pane.mjs'], { cwd: root });
  });

  test.each(['taskpane.html', 'index.html'])('of %s is at most 350 kB zipped', (page) => {
    const files = firstLoad(page);
    // React alone is more than this: less would mean that the test no longer finds what is loaded.
    expect(zipped(files)).toBeGreaterThan(50 * 1024);
    expect(zipped(files)).toBeLessThanOrEqual(most);
  });

  test('of the pane inside Excel has nothing of the preview', () => {
    const names = firstLoad('taskpane.html').join(' ');
    expect(names).not.toMatch(/preview|grid|xlsx/i);
  });
});
