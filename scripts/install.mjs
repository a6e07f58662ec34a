/**
 * The first thing every command does: the right Node, and the packages of package-lock.json in node_modules.
 * Plain JavaScript on Node alone, because it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const oldestNode = [20, 19];

const readLock = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null);

/** Ends the process with a sentence that says what to do. */
export const giveUp = (message) => {
  console.error(`\n${message}\n`);
  process.exit(1);
};

/** Whether a Node version such as "20.19.0" can run the planner. */
export const isNodeNewEnough = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
};

/**
 * Paths of packages the lock names and node_modules lacks or holds in another version.
 * Compared by content, not by file times: a fresh clone gives every file the same time.
 *
 * @param {Record<string, { version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }>} wanted
 * @param {Record<string, { version?: string }>} held
 * @param {boolean} withDev also compare what only tests need
 */
export const missingPackages = (wanted, held, withDev) =>
  Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && !entry.optional && !(entry.devOptional && !withDev))
    .filter(([, entry]) => withDev || !entry.dev)
    .filter(([path, entry]) => held[path]?.version !== entry.version)
    .map(([path]) => path);

/** Installs what is missing: everything with `npm ci` in a fresh clone, only the difference later. */
export const ensureInstalled = ({ withDev = true } = {}) => {
  if (!isNodeNewEnough(process.versions.node))
    giveUp(
      `Receptor Planner needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}. Get one from https://nodejs.org (the LTS release).`,
    );
  const held = readLock(`${root}node_modules/.package-lock.json`);
  const missing = held ? missingPackages(readLock(`${root}package-lock.json`), held, withDev) : null;
  if (missing?.length === 0) return;
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', ...(withDev ? ['--include=dev'] : [])];
  const install = (...command) =>
    // The output goes to stderr: what a command prints itself stays alone on stdout.
    spawnSync('npm', [...command, ...quiet], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    }).status === 0;
  console.error(missing ? `Updating ${missing.length} packages ...` : 'Installing packages (once) ...');
  // `npm ci` would empty the folder first; when little differs only that is fetched.
  if (!(missing ? install('install', '--no-save') : install('ci')))
    giveUp(
      'The packages could not be installed. Check the network or proxy (npm config get registry), then run the same command again.',
    );
};
