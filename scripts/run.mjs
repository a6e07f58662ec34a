/**
 * `node scripts/run.mjs [--watch] FILE.ts ARGUMENTS`: makes sure that everything is installed, then runs FILE.ts.
 */
import { ensureInstalled } from './install.mjs';
import { runTypeScript } from './typescript.mjs';

const watch = process.argv[2] === '--watch';
const [file, ...args] = process.argv.slice(watch ? 3 : 2);
ensureInstalled();
runTypeScript(file, { args, nodeFlags: watch ? ['--watch', '--watch-preserve-output'] : [] });
