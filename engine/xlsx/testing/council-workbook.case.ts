import type { Workbook, Worksheet } from 'exceljs';
import type { ExperienceCategory } from '../../domain/rotation.ts';
import { newWorkbook } from '../new-workbook.ts';

/** A position of the made-up service all variants describe. */
export type Position = { name: string; specialty: string; posts: number[]; classes: ExperienceCategory[] };

/** Two campuses; `posts` counts at each. */
export const campuses = ['Riverside', 'Hilltop'] as const;

export const positions: Position[] = [
  { name: 'Emergency Department', specialty: 'Emergency', posts: [4, 2], classes: ['A', 'C'] },
  { name: 'General Medicine', specialty: 'Medicine', posts: [4, 1], classes: ['B'] },
  { name: 'General Surgery', specialty: 'Surgery', posts: [4, 1], classes: ['D'] },
  { name: 'Psychiatry', specialty: 'Psychiatry', posts: [2, 1], classes: ['A', 'B'] },
  { name: 'Geriatrics', specialty: 'Medicine', posts: [3, 0], classes: ['B', 'C'] },
];

/** The lines a filled planning sheet holds: name of the position in each of the five terms. */
export const lines = [
  ['Emergency Department', 'General Medicine', 'General Surgery', 'Psychiatry', 'Geriatrics'],
  ['General Medicine', 'General Surgery', 'Psychiatry', 'Geriatrics', 'Emergency Department'],
];

export const termWeeks = [10, 10, 10, 10, 12];

/** How one council workbook is written; every variant says the same. */
export type Variant = {
  /** Rows above the headings of the classifications, and of the planning sheet. */
  above?: number;
  /** How the classes are written. */
  classes?: 'letters' | 'x' | 'Y' | 'tick' | 'in words' | 'merged over two rows' | 'primary and secondary';
  /** One count per position, or one per campus. */
  posts?: 'one' | 'under a merged heading' | 'a column each' | 'formulas';
  extraColumns?: boolean;
  /** false: specialties are left to the names of the positions. */
  specialties?: boolean;
  headings?: { term?: string; posts?: string };
  weeks?: 'numbers' | 'words' | 'dates as well' | 'with spacers';
  /** What the term tier says: lengths in its names, none, or in a row below. */
  terms?: 'Term 1 - 10 weeks' | 'Term 1' | 'length below';
  lineColumn?: string | null;
  lines?: 'filled' | 'numbered only';
};

const tick = { x: 'x', Y: 'Y', tick: '✓' } as const;
const meanings = {
  A: 'A - Undifferentiated illness',
  B: 'B - Chronic illness',
  C: 'C - Acute critical illness',
  D: 'D - Peri-operative / procedural',
};
const letters = ['A', 'B', 'C', 'D'] as const;

const writeClassifications = (sheet: Worksheet, variant: Variant): void => {
  const { above = 0, classes = 'x', posts = 'one', extraColumns = false, headings = {} } = variant;
  if (above > 0) sheet.getCell(1, 1).value = 'Accredited positions of the service';
  const row = above + 1;
  const twoRows = classes === 'merged over two rows' || posts === 'under a merged heading';
  const first = twoRows ? row + 2 : row + 1;
  let column = 1;
  const put = (title: string, values: (unknown | null)[], below?: string) => {
    sheet.getCell(row, column).value = title;
    if (below !== undefined) sheet.getCell(row + 1, column).value = below;
    values.forEach((value, index) => {
      if (value !== null) sheet.getCell(first + index, column).value = value as never;
    });
    if (twoRows && below === undefined) sheet.mergeCells(row, column, row + 1, column);
    return column++;
  };
  if (extraColumns)
    put(
      'Supervisor position',
      positions.map(() => 'Head of unit'),
    );
  put(
    headings.term ?? 'Term',
    positions.map(({ name }) => name),
  );
  if (variant.specialties !== false)
    put(
      'Specialty',
      positions.map(({ specialty }) => specialty),
    );
  const total = ({ posts: [one, other] }: Position) => one + other;
  if (posts === 'one') put(headings.posts ?? 'Posts', positions.map(total));
  if (posts === 'formulas')
    put(
      headings.posts ?? 'Posts',
      positions.map((each) => ({ formula: `${each.posts[0]}+${each.posts[1]}`, result: total(each) })),
    );
  if (posts === 'a column each')
    campuses.forEach((campus, at) => {
      put(
        `Posts - ${campus}`,
        positions.map((each) => each.posts[at]),
      );
    });
  if (posts === 'under a merged heading') {
    const from = column;
    campuses.forEach((campus, at) => {
      put(
        at === 0 ? 'Posts' : '',
        positions.map((each) => each.posts[at]),
        campus,
      );
    });
    put('', positions.map(total), 'Total');
    sheet.mergeCells(row, from, row, column - 1);
  }
  if (extraColumns)
    put(
      'Contact',
      positions.map(() => 'switchboard'),
    );
  if (classes === 'letters')
    put(
      'Classification',
      positions.map((each) => each.classes.join(' & ')),
    );
  else if (classes === 'primary and secondary') {
    put(
      'Primary class',
      positions.map((each) => each.classes[0]),
    );
    put(
      'Secondary class',
      positions.map((each) => each.classes[1] ?? null),
    );
  } else if (classes === 'merged over two rows') {
    const from = column;
    letters.forEach((letter, at) => {
      put(
        at === 0 ? 'Clinical experience' : '',
        positions.map((each) => (each.classes.includes(letter) ? 'x' : null)),
        letter,
      );
    });
    sheet.mergeCells(row, from, row, column - 1);
  } else {
    for (const letter of letters) {
      const mark = classes === 'in words' ? 'Yes' : tick[classes];
      const no = classes === 'in words' ? 'No' : null;
      put(
        classes === 'in words' ? meanings[letter] : letter,
        positions.map((each) => (each.classes.includes(letter) ? mark : no)),
      );
    }
  }
};

const writePlanning = (sheet: Worksheet, variant: Variant): void => {
  const {
    above = 0,
    weeks = 'numbers',
    terms = 'Term 1 - 10 weeks',
    lineColumn = 'Line',
    lines: filled = 'filled',
  } = variant;
  const top = above + 1;
  const firstWeek = lineColumn === null ? 1 : 3;
  const columns: number[] = [];
  let column = firstWeek;
  const starts = termWeeks.map((length) => {
    const from = column;
    for (let week = 0; week < length; week++) columns.push(column++);
    if (weeks === 'with spacers') column++;
    return from;
  });
  const dates = weeks === 'dates as well' ? 1 : 0;
  const lengthRow = terms === 'length below' ? 1 : 0;
  const termRow = top + 1;
  const weekRow = termRow + lengthRow + dates + 1;
  sheet.getCell(top, firstWeek).value = 'Example Health';
  sheet.mergeCells(top, firstWeek, top, columns[columns.length - 1]);
  termWeeks.forEach((length, term) => {
    const name = terms === 'Term 1 - 10 weeks' ? `Term ${term + 1} - ${length} weeks` : `Term ${term + 1}`;
    sheet.getCell(termRow, starts[term]).value = name;
    sheet.mergeCells(termRow, starts[term], termRow, starts[term] + length - 1);
    if (lengthRow) {
      sheet.getCell(termRow + 1, starts[term]).value = `${length} weeks`;
      sheet.mergeCells(termRow + 1, starts[term], termRow + 1, starts[term] + length - 1);
    }
  });
  columns.forEach((at, week) => {
    if (dates) sheet.getCell(weekRow - 1, at).value = new Date(Date.UTC(2026, 1, 2 + 7 * week));
    sheet.getCell(weekRow, at).value = weeks === 'words' ? `Wk ${week + 1}` : week + 1;
  });
  if (lineColumn !== null) {
    sheet.getCell(top, 1).value = lineColumn;
    sheet.mergeCells(top, 1, weekRow, 1);
  }
  lines.forEach((line, index) => {
    const row = weekRow + 1 + 2 * index;
    if (lineColumn !== null) {
      sheet.getCell(row, 1).value = `Line ${index + 1}`;
      sheet.mergeCells(row, 1, row + 1, 1);
    }
    if (filled !== 'filled') return;
    line.forEach((name, term) => {
      const classes = positions.find((position) => position.name === name)?.classes ?? [];
      [name, classes.join('/')].forEach((text, under) => {
        sheet.getCell(row + under, starts[term]).value = text;
        sheet.mergeCells(row + under, starts[term], row + under, starts[term] + termWeeks[term] - 1);
      });
    });
  });
};

/** A workbook in the council's layout as one service may have written it. */
export const councilWorkbook = async (
  variant: Variant = {},
  more?: (workbook: Workbook) => void,
): Promise<Uint8Array> => {
  const workbook = await newWorkbook();
  writeClassifications(workbook.addWorksheet('Term Classifications'), variant);
  writePlanning(workbook.addWorksheet('2026 Rotation Planning'), variant);
  more?.(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

/** Variants by what is particular about them. */
export const variants: Record<string, Variant> = {
  'as the council hands it out': {},
  'headings in row 9': { above: 8 },
  'headings over two rows, merged': { classes: 'merged over two rows' },
  'posts per campus under a merged heading': { posts: 'under a merged heading', classes: 'merged over two rows' },
  'posts per campus, a column each': { posts: 'a column each', classes: 'Y' },
  'columns of its own among the others': { extraColumns: true, classes: 'tick' },
  'classes in words': { classes: 'in words' },
  'one column of letters': { classes: 'letters', headings: { term: 'Position', posts: 'No. of positions' } },
  'a primary and a secondary class': { classes: 'primary and secondary' },
  'posts worked out by formulas': { posts: 'formulas' },
  'weeks in words, lengths below the terms': { weeks: 'words', terms: 'length below' },
  'weeks with dates, lengths by width alone': { weeks: 'dates as well', terms: 'Term 1' },
  'spacers between the terms': { weeks: 'with spacers' },
  'no column of line numbers': { lineColumn: null },
  'no column of specialties': { specialties: false },
  'lines numbered and still empty': { lines: 'numbered only', lineColumn: 'Line no.' },
};
