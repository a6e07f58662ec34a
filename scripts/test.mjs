/**
 * `npm test`: format and lint, types, import rules, unit tests, database tests, browser tests, in this order and all of them, even when one fails.
 * The last line says `N passed, N failed`; each of the first three steps counts as one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePane } from './build-pane.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, root } from './install.mjs';
import { ensurePostgres } from './postgres.mjs';
import { countTests } from './test-count.mjs';

ensureInstalled();
const chromium = ensureChromium();
const postgres = ensurePostgres();
await ensurePane();
const reports = mkdtempSync(join(tmpdir(), 'planner-test-'));

const runNode = (flags, script, ...args) =>
  spawnSync(process.execPath, [...flags, `${root}node_modules/${script}`, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROMIUM_PATH: chromium, POSTGRES_BIN: postgres, NODE_ENV: 'test' },
  }).status === 0;

const node = (...command) => runNode([], ...command);

const counted = (title, ok) => ({ title, passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

const check = (title, script, ...args) => {
  console.log(`\n== ${title}`);
  return counted(title, node(script, ...args));
};

const importRules = () => {
  console.log('\n== Import rules');
  const cruiser = 'dependency-cruiser/bin/dependency-cruise.mjs';
  return counted(
    'Import rules',
    runNode(
      ['--import', './scripts/tsx-for-import-rules.mjs'],
      cruiser,
      '--config',
      '.dependency-cruiser.cjs',
      ...folders,
    ),
  );
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
  importRules(),
  vitest('Unit tests', 'unit'),
  vitest('Database tests', 'database'),
  vitest('Browser tests', 'e2e'),
];
rmSync(reports, { recursive: true, force: true });

const sum = (key) => steps.reduce((total, step) => total + step[key], 0);
const broken = steps.filter((step) => step.failed > 0).map((step) => step.title);
console.log(broken.length ? `\nFailed: ${broken.join(', ')}` : '\nEverything passed.');
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);
