/**
 * `npm run bench:export`: plans of 140 and of 1,000 lines to .xlsx, the first time in a process and then the median of seven,
 * in milliseconds: making the sheets, and writing the file.
 */
import { resultSheets } from '#engine/workbook/index.ts';
import { writeWorkbook } from '#engine/xlsx/index.ts';
import { solvedInstance } from './solved-instance.ts';

const median = (list: number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const year = { year_start: '2026-02-02', state: 'VIC' as const };

for (const name of ['L-1', 'XXL-1']) {
  const { request, response } = solvedInstance(name);
  const once = async () => {
    const from = performance.now();
    const sheets = resultSheets({ ...request, ...year }, response);
    const made = performance.now();
    const { length } = await writeWorkbook(sheets);
    return { sheets: made - from, file: performance.now() - made, all: performance.now() - from, length };
  };
  const first = await once();
  const later: Awaited<ReturnType<typeof once>>[] = [];
  for (let run = 0; run < 7; run++) later.push(await once());
  const of = (part: 'sheets' | 'file' | 'all'): string => median(later.map((each) => each[part])).toFixed(0);
  process.stdout.write(
    `${name}, ${response.job_lines.length} lines: first ${first.all.toFixed(0)} ms, then ${of('all')} ms (sheets ${of('sheets')}, file ${of('file')}), ${(first.length / 1024).toFixed(0)} kB\n`,
  );
}
