import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type OwnServer = { url: string; pid: number; stop: () => Promise<void> };

/** Starts the real server in a process of its own, on a free port; resolves when it prints its address. */
export const startServer = async (env: Record<string, string> = {}): Promise<OwnServer> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, PORT: '0', PLANNER_WORKERS: '2', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const address = /http:\/\/\S+/.exec(chunk.toString());
      if (address) resolve(address[0]);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it had an address`)));
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  return { url, pid: child.pid!, stop };
};
