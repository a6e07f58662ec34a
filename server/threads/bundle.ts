import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shelf = join(root, 'dist', 'threads');

/** What a bundle is made of: another hash of them is another bundle. */
const sources = ['engine', 'server', 'package-lock.json', 'tsconfig.json'];

/** Bundles that are kept, and for how long all are: a server that started before a change still loads threads from the one it started with. */
const keptBundles = 5;
const keptMs = 4 * 60 * 60 * 1_000;

const filesOf = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const here = join(path, entry.name);
    if (entry.isDirectory()) return filesOf(here);
    return /(?<!\.(test|case))\.ts$/.test(entry.name) ? [here] : [];
  });

const fingerprint = (entries: Record<string, URL>): string => {
  const hash = createHash('sha256').update(JSON.stringify(entries));
  const files = sources.flatMap((name) => (name.includes('.') ? [join(root, name)] : filesOf(join(root, name)).sort()));
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
};

const removeOld = async (): Promise<void> => {
  const names = await readdir(shelf);
  const made = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(shelf, name))).mtimeMs })));
  const old = made
    .sort((one, other) => other.at - one.at)
    .slice(keptBundles)
    .filter(({ at }) => Date.now() - at > keptMs);
  await Promise.all(old.map(({ name }) => rm(join(shelf, name), { recursive: true, force: true })));
};

const make = async (entries: Record<string, URL>, folder: string): Promise<void> => {
  const { build } = await import('esbuild');
  await mkdir(shelf, { recursive: true });
  // Made aside and moved into place, so that a server that starts beside this one never finds half a bundle.
  const next = `${folder}.${process.pid}`;
  await build({
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, url]) => [name, fileURLToPath(url)])),
    outdir: next,
    outExtension: { '.js': '.mjs' },
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'silent',
  });
  await rename(next, folder).catch((error) => {
    if (!existsSync(folder)) throw error;
    return rm(next, { recursive: true, force: true });
  });
  await removeOld();
};

/**
 * The entries of threads, each as one JavaScript file that loads in a fraction of the time of its hundred TypeScript files; made anew when
 * a source has changed, which takes some tenths of a second. Where they cannot be made (a folder that may not be written), the entries
 * themselves, which run as well, and start later.
 */
export const bundled = async <Name extends string>(entries: Record<Name, URL>): Promise<Record<Name, URL>> => {
  try {
    const folder = join(shelf, fingerprint(entries));
    if (!existsSync(folder)) await make(entries, folder);
    const names = Object.keys(entries) as Name[];
    return Object.fromEntries(names.map((name) => [name, pathToFileURL(join(folder, `${name}.mjs`))])) as Record<
      Name,
      URL
    >;
  } catch {
    return entries;
  }
};
