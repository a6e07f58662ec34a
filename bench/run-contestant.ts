import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { smallHeapFlags } from '#server/threads/heap.ts';
import { bundleContestants } from './bundle.ts';
import type { Report } from './contestant.ts';

export type Contestant = {
  name: string;
  /** Program and first arguments; instance, seconds, seed and `extra` follow. */
  command: string[];
  /** What stands for the instance: its name, or the path of its file. */
  instanceArgument: (instanceName: string) => string;
  extra: string | null;
  seconds: number;
};

/** What one run said, in order, and what it said on the error channel when it failed. */
export type Run = { reports: Report[]; failure: string | null };

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const root = here('..');
const bundled = await bundleContestants();
const byName = (name: string) => name;

/** With the heap settings of the server's threads. */
export const ours = (seconds: number, variant: string | null = null): Contestant => ({
  name: variant === null ? 'ours' : `ours: ${variant}`,
  command: [process.execPath, ...smallHeapFlags, bundled.ours],
  instanceArgument: byName,
  extra: variant,
  seconds,
});
export const reference = (seconds: number, folder: string): Contestant => ({
  name: 'reference',
  command: [process.execPath, bundled.reference],
  instanceArgument: byName,
  extra: folder,
  seconds,
});
export const directMip = (seconds: number): Contestant => ({
  name: 'direct MIP',
  command: [process.execPath, '--import', 'tsx', here('./baselines/direct-mip.ts')],
  instanceArgument: byName,
  extra: null,
  seconds,
});
export const cpSat = (seconds: number): Contestant => ({
  name: 'CP-SAT',
  command: ['python3', here('./baselines/cpsat.py')],
  instanceArgument: (name) => here(`./instances/${name}.json`),
  extra: null,
  seconds,
});

/** Seconds a contestant may take past its own limit (loading, the last plan) before its process is ended. */
const grace = 30;

/** One run in a process of its own. Never rejects: a crash is a run with a `failure`. */
export const runContestant = (contestant: Contestant, instanceName: string, seed: number): Promise<Run> =>
  new Promise((resolve) => {
    const [program, ...first] = contestant.command;
    const extra = contestant.extra === null ? [] : [contestant.extra];
    const child = spawn(
      program,
      [...first, contestant.instanceArgument(instanceName), String(contestant.seconds), String(seed), ...extra],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const reports: Report[] = [];
    let errors = '';
    let ended = false;
    const timer = setTimeout(
      () => {
        ended = true;
        child.kill('SIGKILL');
      },
      (contestant.seconds + grace) * 1000,
    );
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{')) reports.push(JSON.parse(line) as Report);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors = `${errors}${chunk}`.slice(-2000);
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ reports, failure: error.message });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      const reason = ended ? `ended ${grace} s past its limit` : `exit ${code}: ${errors.trim()}`;
      resolve({ reports, failure: code === 0 ? null : reason });
    });
  });
