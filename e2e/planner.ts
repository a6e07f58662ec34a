import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export type Planner = { url: string; stop: () => Promise<void> };

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Starts the real server on a free port, the way `npm start` does.
 *
 * @param env settings on top of the defaults
 * @throws with everything the server wrote when it ends before it prints its address
 */
export const startPlanner = async (env: Record<string, string> = {}): Promise<Planner> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', PLANNER_WORKERS: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      written += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:[1-9]\d*/.exec(written);
      if (address) resolve(address[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code}:\n${written}`)));
  });
  return {
    url,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
};
