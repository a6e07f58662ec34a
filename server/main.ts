import pkg from '../package.json' with { type: 'json' };
import { readSettings, SettingsError } from './env.ts';
import { createLog } from './log.ts';
import { ownThreads, threadEntries } from './own-threads.ts';
import { bundled } from './threads/bundle.ts';
import { growSlowly } from './threads/heap.ts';

growSlowly();

const give = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const settings = (() => {
  try {
    return readSettings();
  } catch (error) {
    if (error instanceof SettingsError) return give(`The settings cannot be used:\n${error.message}`);
    throw error;
  }
})();

// The first threads load beside the rest of the server: whoever asks at once need not wait for all of it, one after the other.
const log = createLog(settings.logLevel);
const threads = ownThreads(settings, log, await bundled(threadEntries));
threads.solver.prewarm();
threads.desk.prewarm();
const { start } = await import('./start.ts');
const server = await start(settings, pkg.version, { log, threads }).catch((error: Error) => give(error.message));
process.stdout.write(`Receptor Planner: ${server.url}\n`);

let stopping = false;
const stop = async () => {
  // Asked twice, somebody is in a hurry.
  if (stopping) process.exit(1);
  stopping = true;
  await server.stop();
  process.exit(0);
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
