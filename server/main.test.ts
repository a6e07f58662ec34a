import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';

const main = new URL('./main.ts', import.meta.url).pathname;
let child: ChildProcess;
const startMain = (environment: Record<string, string>) => {
  child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'info', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout!.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr!.on('data', (chunk) => {
    said.err += chunk;
  });
  return said;
};
const addressOf = async (said: { out: string }): Promise<string> => {
  while (!said.out.includes('\n')) await once(child.stdout!, 'data');
  return /http:\S+/.exec(said.out)![0];
};
afterEach(() => {
  child.kill('SIGKILL');
});

describe('the server process', () => {
  it('prints one address, answers there, and ends cleanly when told to', async () => {
    const said = startMain({});
    const address = await addressOf(said);
    expect((await fetch(`${address}/health`)).status).toBe(200);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(said.out.trim().split('\n')).toHaveLength(1);
  });

  it('does not start on settings it cannot use, and names them', async () => {
    const said = startMain({ PORT: 'x', HOST: '0.0.0.0', PLANNER_WORKERS: '0' });
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(said.err).toContain('PORT');
    expect(said.err).toContain('PLANNER_WORKERS');
    expect(said.err).not.toContain(' at ');
  });

  it('says in one sentence that its port is taken', async () => {
    const first = startMain({});
    const { port } = new URL(await addressOf(first));
    const holder = child;
    const said = startMain({ PORT: port });
    const [code] = await once(child, 'close');
    holder.kill('SIGKILL');
    expect(code).toBe(1);
    expect(said.err).toContain(`Port ${port} is taken`);
  });
});
