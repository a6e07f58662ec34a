/** `npm run bench:parse`: reads 2,000 rotations and 2,000 workers from sheets, the first time in a process and then the median of ten. */
import { parseWorkbook, type SheetCells } from '#engine/workbook/index.ts';

const count = 2000;
const sheets: SheetCells[] = [
  {
    name: 'Rotations',
    rows: [
      ['Rotation', 'Posts', 'Specialty', 'Categories', 'Service'],
      ...Array.from({ length: count }, (_, index) => [
        `Unit ${index}`,
        1 + (index % 3),
        `Specialty ${index % 40}`,
        'A, B',
        index % 9 === 0 ? 'yes' : 'no',
      ]),
    ],
  },
  {
    name: 'Settings',
    rows: [
      ['Setting', 'Value'],
      ['Term structure', '10+10+10+10+12'],
    ],
  },
  { name: 'Workers', rows: [['Id', 'Level'], ...Array.from({ length: count }, (_, index) => [`w${index}`, 'PGY1'])] },
];

const timed = (): number => {
  const from = performance.now();
  const { request } = parseWorkbook(sheets);
  const took = performance.now() - from;
  if (request?.rotations.length !== count || request.workers?.length !== count)
    throw new Error('not all rows were read');
  return took;
};

const first = timed();
const later = Array.from({ length: 10 }, timed).sort((a, b) => a - b);
process.stdout.write(`first ${first.toFixed(0)} ms, then ${later[5].toFixed(0)} ms\n`);
