/**
 * `npm run bench:presale [-- --runs 7] [--write]`: ten lines of a service of 126 interns, as JSON and as a workbook, from a server that has
 * only just told its address, each time a fresh one, and from one that had time to warm up; then `npm run demos` of every organisation.
 * Medians in seconds, against the figures of docs/performance-presale.md, which it writes with `--write`. Nothing else should run on the machine.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sheetOfCsv } from '#engine/csv/csv.ts';
import { startServer } from './own-server.ts';
import { writePage } from './write-page.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '7' }, write: { type: 'boolean', default: false } },
});
const runs = Number(values.runs);
const formats = ['json', 'excel'] as const;
type Format = (typeof formats)[number];

const median = (list: number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const seconds = (list: number[]): string =>
  `${median(list).toFixed(2)} s (${Math.min(...list).toFixed(2)} to ${Math.max(...list).toFixed(2)})`;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Seconds until the answer has come whole. @throws Error when it is no answer with ten lines */
const ask = async (url: string, format: Format): Promise<number> => {
  const from = performance.now();
  const answer = await fetch(`${url}/schedule/presale/generate-lines`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ organization: 'Monash Health', state: 'VIC', cohort: 'PGY1', count: 10, format }),
  });
  const bytes = await answer.arrayBuffer();
  const took = (performance.now() - from) / 1_000;
  if (answer.status !== 200) throw new Error(`${answer.status}: ${new TextDecoder().decode(bytes).slice(0, 200)}`);
  if (format === 'json') {
    const { job_lines } = JSON.parse(new TextDecoder().decode(bytes)) as { job_lines: unknown[] };
    if (job_lines.length !== 10) throw new Error(`${job_lines.length} lines instead of 10`);
  }
  return took;
};

const starts: number[] = [];
const cold: Record<Format, number[]> = { json: [], excel: [] };
const warm: Record<Format, number[]> = { json: [], excel: [] };

for (let run = 0; run < runs; run++)
  for (const format of formats) {
    const from = performance.now();
    const server = await startServer();
    starts.push((performance.now() - from) / 1_000);
    cold[format].push(await ask(server.url, format));
    await server.stop();
  }

const server = await startServer();
await wait(5_000);
for (let run = 0; run < runs; run++) for (const format of formats) warm[format].push(await ask(server.url, format));
await server.stop();

/** `npm run demos` of every organisation, into a folder that is then removed. */
const allDemos = (): { took: number; workbooks: number; unchecked: number } => {
  const folder = mkdtempSync(join(tmpdir(), 'demos-'));
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'server/demos.ts', '--out', folder], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
  });
  const took = (performance.now() - from) / 1_000;
  if (status !== 0) throw new Error(`npm run demos ended with ${status}: ${stderr}`);
  const [headings, ...rows] = sheetOfCsv(readFileSync(join(folder, 'demos.csv'), 'utf8'), 'demos.csv').rows;
  rmSync(folder, { recursive: true });
  const made = rows.filter((row) => row[headings.indexOf('file')]);
  const checked = made.filter((row) => row[headings.indexOf('checked')]);
  return { took, workbooks: made.length, unchecked: made.length - checked.length };
};

const demos = allDemos();
const rows = [
  ['from starting the process to its address', seconds(starts), ''],
  ['ten lines as JSON, from a server that has just told its address', seconds(cold.json), '1 s'],
  ['ten lines as a workbook, from a server that has just told its address', seconds(cold.excel), '2 s'],
  ['ten lines as JSON, from a server up for five seconds', seconds(warm.json), ''],
  ['ten lines as a workbook, from a server up for five seconds', seconds(warm.excel), ''],
  [
    'npm run demos: every organisation',
    `${demos.took.toFixed(1)} s for ${demos.workbooks} workbooks, ${demos.unchecked} of them not checked`,
    '60 s, each checked',
  ],
];
const page = [
  '# Demos',
  '',
  'Written by `npm run bench:presale -- --write`; do not edit by hand.',
  '',
  `Machine: ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores; Node ${process.version}. Median of ${runs} (least to most); Monash Health, 126 interns; each cold answer is the first of a server of its own.`,
  '',
  '| what | measured | aim |',
  '| --- | --- | --- |',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
  '',
].join('\n');
process.stdout.write(page);
if (values.write) writePage('performance-presale.md', page);
