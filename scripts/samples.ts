/**
 * `npx tsx scripts/samples.ts`: writes the samples of `data/samples` from `data/real_posts.csv` and `data/cohort_sizes.csv`:
 * each as a workbook and as a request, and `samples.json`, the list of them.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRequest } from '#engine/request-faults.ts';
import { inputSheets } from '#engine/workbook/index.ts';
import { writeWorkbook } from '#server/xlsx.ts';
import { aboutSheet } from './samples/about-sheet.ts';
import { buildRequest } from './samples/build-request.ts';
import { readCsv } from './samples/csv.ts';
import { monashHealth } from './samples/monash-health.ts';
import { murrayToMountains } from './samples/murray-to-mountains.ts';
import { northernHealth } from './samples/northern-health.ts';
import { label } from './samples/sample.ts';
import { southernAdelaide } from './samples/southern-adelaide.ts';

const data = join(import.meta.dirname, '..', 'data');
const folder = join(data, 'samples');
const [posts, sizes] = await Promise.all(
  ['real_posts.csv', 'cohort_sizes.csv'].map(async (name) => readCsv(await readFile(join(data, name), 'utf8'))),
);

await mkdir(folder, { recursive: true });
const list: { id: string; title: string; note: string; file: string; workbook: string }[] = [];
for (const sample of [murrayToMountains, northernHealth, southernAdelaide, monashHealth]) {
  const { request, sources } = buildRequest(sample, posts, sizes);
  const read = parseRequest(request);
  if (!read.ok) throw new Error(`${sample.id}: ${JSON.stringify(read.faults)}`);
  const title = `${sample.service}: ${request.num_job_lines} lines, ${sample.state} ${sample.cohort}`;
  const note = `${label[0].toUpperCase()}${label.slice(1)}. Also: ${sample.note}.`;
  const sheets = [...inputSheets(read.request), aboutSheet(title, note, sources)];
  await writeFile(join(folder, `${sample.id}.xlsx`), await writeWorkbook(sheets));
  await writeFile(join(folder, `${sample.id}.json`), `${JSON.stringify(request, null, 1)}\n`);
  list.push({ id: sample.id, title, note, file: `/samples/${sample.id}.json`, workbook: `/samples/${sample.id}.xlsx` });
}
await writeFile(join(folder, 'samples.json'), `${JSON.stringify({ samples: list }, null, 1)}\n`);
console.log(list.map(({ title }) => title).join('\n'));
