/**
 * `node scripts/run.mjs [--watch] FILE.ts ARGUMENTS`: makes sure that everything is installed, then runs FILE.ts:
 * in this process, since a second one costs a command its first tenths of a second; with --watch in one that can be restarted.
 */
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { runTypeScript } from './typescript.mjs';

const watch = process.argv[2] === '--watch';
const [file, ...args] = process.argv.slice(watch ? 3 : 2);
ensureInstalled();
if (watch) runTypeScript(file, { args, nodeFlags: ['--watch', '--watch-preserve-output'] });
else {
  const { register } = await import('tsx/esm/api');
  register();
  process.argv.splice(1, process.argv.length - 1, file, ...args);
  await import(pathToFileURL(file).href);
}
