/**
 * `npx tsx scripts/samples.ts`: writes the samples of `data/samples` out of the demos of `data/accredited_posts.csv`: each as a workbook
 * and as a request, and `samples.json`, the list of them.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRequest } from '#engine/request-faults.ts';
import { inputSheets } from '#engine/workbook/index.ts';
import { loadPresale } from '#server/presale/load.ts';
import { writeWorkbook } from '#server/xlsx.ts';
import { aboutSheet } from './samples/about-sheet.ts';
import { label, samples } from './samples/samples.ts';

const folder = join(import.meta.dirname, '..', 'data', 'samples');
const { presale, cohorts } = await loadPresale();
await mkdir(folder, { recursive: true });
const list: { id: string; title: string; note: string; file: string; workbook: string }[] = [];
for (const { id, organization, yearStart, pathways } of samples) {
  const cohort = cohorts.find((each) => each.organization === organization && each.cohort === 'PGY1');
  const found = presale.demo({ organization, cohort: 'PGY1', count: cohort?.lines ?? undefined });
  if (!cohort || !found.ok) throw new Error(`accredited_posts.csv has no demo of ${organization}`);
  const idOf = (name: string, facility?: string): string => {
    const rotation = found.request.rotations.find(
      (each) => each.name === name && (facility === undefined || each.facility === facility),
    );
    if (!rotation) throw new Error(`${id} has no rotation '${name}'`);
    return rotation.id;
  };
  const { organization: _, ...rest } = found.request;
  const priority_requirements = pathways?.(idOf);
  const request = {
    ...rest,
    year_start: yearStart,
    max_seconds: 10,
    ...(priority_requirements && { priority_requirements }),
  };
  const read = parseRequest(request);
  if (!read.ok) throw new Error(`${id}: ${JSON.stringify(read.faults)}`);
  const title = `${organization}: ${request.num_job_lines} lines, ${request.state} ${request.cohort}`;
  const note = `${label[0].toUpperCase()}${label.slice(1)}. Also: ${cohort.note}.`;
  const sheets = [...inputSheets(read.request), aboutSheet(title, note, found.demo.source.split('; '))];
  await writeFile(join(folder, `${id}.xlsx`), await writeWorkbook(sheets));
  await writeFile(join(folder, `${id}.json`), `${JSON.stringify(request, null, 1)}\n`);
  list.push({ id, title, note, file: `/samples/${id}.json`, workbook: `/samples/${id}.xlsx` });
}
await writeFile(join(folder, 'samples.json'), `${JSON.stringify({ samples: list }, null, 1)}\n`);
console.log(list.map(({ title }) => title).join('\n'));
