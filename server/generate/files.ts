import { randomUUID } from 'node:crypto';
import { access, constants, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Options } from './options.ts';

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** What is there: a file, a folder, or something else, such as a device; null for nothing. */
const kindOf = async (path: string): Promise<'file' | 'folder' | 'no file' | null> => {
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'no file';
};

const isWritable = (folder: string): Promise<boolean> =>
  access(folder, constants.W_OK).then(
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

/** What speaks against writing calendars into a folder: it is a file, it has files already, or nothing to stand in. */
const folderFaults = async (folder: string, force: boolean): Promise<string[]> => {
  if (!(await exists(folder)))
    return (await exists(dirname(resolve(folder)))) ? [] : [`the folder of ${folder} does not exist`];
  const held = await readdir(folder).catch(() => null);
  if (held === null) return [`${folder} is a file: name a folder for the calendars`];
  return held.length === 0 || force ? [] : [`${folder} is not empty: name another folder, or add --force`];
};

/** What speaks against reading and writing the files the options name, before any work is done. */
export const fileFaults = async ({ input, output, json, csv, allocations, ics, force }: Options): Promise<string[]> => {
  const faults: string[] = [];
  const given = await kindOf(input);
  if (given === null) faults.push(`${input} does not exist`);
  if (given === 'folder') faults.push(`${input} is a folder: name the workbook in it`);
  const inputPath = await realPathOf(input);
  const outputs = [output, json, csv, allocations].filter((path) => path !== null);
  const paths = await Promise.all(outputs.map(realPathOf));
  if (new Set(paths).size < paths.length) faults.push('two outputs are the same file');
  for (const [index, path] of outputs.entries()) {
    if (paths[index] === inputPath) faults.push(`${path} is the input: name another file for the output`);
    else {
      const there = await kindOf(path);
      // A file is put in its place, and of a device there would be none any more.
      if (there === 'folder' || there === 'no file')
        faults.push(`${path} is ${there === 'folder' ? 'a folder' : there}: name a file for the output`);
      else if (there === 'file' && !force)
        faults.push(`${path} exists: name another file, or add --force to replace it`);
    }
    const folder = dirname(resolve(path));
    if (!(await exists(folder))) faults.push(`the folder of ${path} does not exist`);
    else if (!(await isWritable(folder))) faults.push(`the folder of ${path} may not be written into`);
  }
  if (ics !== null) faults.push(...(await folderFaults(ics, force)));
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
