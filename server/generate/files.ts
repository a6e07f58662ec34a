import { randomUUID } from 'node:crypto';
import { access, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Options } from './options.ts';

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** The path with its links followed, of a file that need not exist yet. */
const realPathOf = async (path: string): Promise<string> => {
  const full = resolve(path);
  if (await exists(full)) return realpath(full);
  const folder = dirname(full);
  return join((await exists(folder)) ? await realpath(folder) : folder, basename(full));
};

/** What speaks against reading and writing the files the options name, before any work is done. */
export const fileFaults = async ({ input, output, json, force }: Options): Promise<string[]> => {
  const faults: string[] = [];
  if (!(await exists(input))) faults.push(`${input} does not exist`);
  const inputPath = await realPathOf(input);
  const outputs = [output, ...(json === null ? [] : [json])];
  if (json !== null && (await realPathOf(json)) === (await realPathOf(output)))
    faults.push('the two outputs are the same file');
  for (const path of outputs) {
    if ((await realPathOf(path)) === inputPath) faults.push(`${path} is the input: name another file for the output`);
    else if (!force && (await exists(path)))
      faults.push(`${path} exists: name another file, or add --force to replace it`);
    if (!(await exists(dirname(resolve(path))))) faults.push(`the folder of ${path} does not exist`);
  }
  return faults;
};

/** Writes a file whole or not at all: it appears under its name once it is complete. */
export const writeWhole = async (path: string, content: Uint8Array | string): Promise<void> => {
  const unfinished = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
};
