/**
 * `npm run test:long`: the engine against brute force and against its own promises, on every case rather than the sample that
 * `npm test` takes, and the server against 10,000 bodies that are none. Takes some minutes.
 */
import { spawnSync } from 'node:child_process';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const files = ['engine/solve.differential.test.ts', 'engine/solve.property.test.ts', 'server/fuzz.test.ts'];
const { status } = spawnSync(
  process.execPath,
  [`${root}node_modules/vitest/vitest.mjs`, 'run', '--project', 'unit', '--testTimeout', '300000', ...files],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, FULL: '1', NODE_ENV: 'test' } },
);
process.exit(status ?? 1);
