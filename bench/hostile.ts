/**
 * `npm run bench:hostile`: reads each hostile workbook in a process of its own, on the server's way and on the preview's. Wall time from
 * the bytes to the answer, code already loaded by an ordinary workbook, and the most memory the process took, which is about 120 MB before
 * it reads anything. The files are made by this process, since making some of them takes more than reading them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseWorkbook } from '#engine/workbook/index.ts';
import { readPlans, WorkbookError } from '#engine/xlsx/index.ts';
import { councilWorkbook } from '#engine/xlsx/testing/council-workbook.case.ts';
import { hostile } from '#engine/xlsx/testing/hostile-workbooks.case.ts';
import { readWorkbook } from '#server/xlsx.ts';

const ways = {
  server: async (bytes: Uint8Array) => {
    const { draft } = parseWorkbook(await readWorkbook(bytes));
    return `${draft.rotations.length} rotations`;
  },
  preview: async (bytes: Uint8Array) => `${(await readPlans(bytes)).length} sheets`,
};

const answered = (read: Promise<string>): Promise<string> =>
  read.catch((error) => {
    if (error instanceof WorkbookError) return error.message;
    throw error;
  });

const one = async (way: keyof typeof ways, file: string): Promise<void> => {
  const bytes = new Uint8Array(readFileSync(file));
  await ways[way](await councilWorkbook());
  const from = performance.now();
  const said = await answered(ways[way](bytes));
  const took = performance.now() - from;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(
    `${took.toFixed(0).padStart(6)} ms ${megabytes.toFixed(0).padStart(5)} MB  ${said.slice(0, 70)}\n`,
  );
};

const all = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const path = join(folder, 'hostile.xlsx');
  for (const { name, bytes } of hostile) {
    writeFileSync(path, await bytes());
    for (const way of Object.keys(ways)) {
      process.stdout.write(`${way.padEnd(8)} ${name.padEnd(44)}`);
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', 'tsx', fileURLToPath(import.meta.url), way, path],
        { encoding: 'utf8' },
      );
      process.stdout.write(stdout || stderr);
    }
  }
  rmSync(folder, { recursive: true });
};

const [way, file] = process.argv.slice(2);
await (way && file ? one(way as keyof typeof ways, file) : all());
