/**
 * `npm run test:long`: the engine against brute force and against its own promises, on every case rather than the sample that
 * `npm test` takes. Takes an hour or more.
 */
import { spawnSync } from 'node:child_process';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const files = ['engine/solve.differential.test.ts', 'engine/solve.property.test.ts'];
const { status } = spawnSync(
  process.execPath,
  [`${root}node_modules/vitest/vitest.mjs`, 'run', '--project', 'unit', ...files],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, FULL: '1', NODE_ENV: 'test' } },
);
process.exit(status ?? 1);
