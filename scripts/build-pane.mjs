/**
 * Builds the pane into dist/addin when its sources differ from those of the last build.
 * Compared by content: a fresh clone gives every file the same time.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { root } from './install.mjs';

const sources = [
  'addin',
  'engine',
  'vite.config.ts',
  'scripts/other-calendars.ts',
  'scripts/build-pane.mjs',
  'tsconfig.json',
  'package-lock.json',
];
const stamp = join(root, 'dist', 'addin.sha256');

const filesOf = (path) => {
  try {
    return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [join(root, path)];
  }
};

const fingerprint = () => {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf)) {
    if (/\.(test|case)\.tsx?$/.test(file)) continue;
    hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
};

/** A zipped copy beside each part, for browsers that take it: the server zips nothing itself. */
const zipParts = (folder) => {
  for (const name of readdirSync(folder)) {
    const part = join(folder, name);
    writeFileSync(`${part}.gz`, gzipSync(readFileSync(part), { level: 9 }));
  }
};

/** @returns whether it was built now */
export const ensurePane = async () => {
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false;
  console.error('Building the pane (once) ...');
  const { build } = await import('vite');
  // Built aside and moved into place, so that a server or test beside it never finds half a pane.
  const next = join(root, 'dist', `addin.${process.pid}`);
  // Called from a test run, Vite would take its environment and build the development pane, which every later start then serves.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      configFile: join(root, 'vite.config.ts'),
      root: join(root, 'addin'),
      logLevel: 'warn',
      build: { outDir: next },
    });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
  zipParts(join(next, 'assets'));
  rmSync(join(root, 'dist', 'addin'), { recursive: true, force: true });
  renameSync(next, join(root, 'dist', 'addin'));
  writeFileSync(stamp, now);
  return true;
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) await ensurePane();
