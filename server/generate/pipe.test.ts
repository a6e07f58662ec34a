import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

const command = new URL('../generate.ts', import.meta.url).pathname;

it('ends quietly, with its own exit code, when nobody reads what it prints', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', command, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  child.stdout.destroy();
  const [code] = await once(child, 'close');
  expect([code, said]).toEqual([0, '']);
});
