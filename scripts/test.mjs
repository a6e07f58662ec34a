/**
 * `npm test`: format and lint, types, import rules, unit tests, browser tests, in this order and all of them, even when one fails.
 * The last line says `N passed, N failed`; each of the first three steps counts as one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, root } from './install.mjs';
import { countTests } from './test-count.mjs';

ensureInstalled();
const chromium = ensureChromium();
const reports = mkdtempSync(join(tmpdir(), 'planner-test-'));

const node = (script, ...args) =>
  spawnSync(process.execPath, [`${root}node_modules/${script}`, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROMIUM_PATH: chromium, NODE_ENV: 'test' },
  }).status === 0;

const check = (title, script, ...args) => {
  console.log(`\n== ${title}`);
  const ok = node(script, ...args);
  return { title, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
};

const vitest = (title, project) => {
  console.log(`\n== ${title}`);
  const file = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ok = node('vitest/vitest.mjs', 'run', '--project', project, ...reporters);
  return { title, ...countTests(ok, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null) };
};

const folders = ['engine', 'server', 'addin', 'supabase', 'bench', 'e2e', 'scripts'].filter((name) =>
  existsSync(root + name),
);
const steps = [
  check('Format and lint', '@biomejs/biome/bin/biome', 'check'),
  check('Types', 'typescript/bin/tsc', '-p', '.'),
  check(
    'Import rules',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    ...folders,
  ),
  vitest('Unit tests', 'unit'),
  vitest('Browser tests', 'e2e'),
];
rmSync(reports, { recursive: true, force: true });

const sum = (key) => steps.reduce((total, step) => total + step[key], 0);
const broken = steps.filter((step) => step.failed > 0).map((step) => step.title);
console.log(broken.length ? `\nFailed: ${broken.join(', ')}` : '\nEverything passed.');
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);
