import type { Rotation } from '../../domain/rotation.ts';
import { addressIn, isBlank, textOf } from '../cells.ts';
import { atCampuses } from '../council/at-campuses.ts';
import { hasClasses, readClasses } from '../council/class-columns.ts';
import { type Ledger, pointerOf, report } from '../issue.ts';
import { type CellContent, toCell } from '../sheet-plan.ts';
import { type Read, readCategories, readCount, readFlag } from '../table/cell-readers.ts';
import { missedTerm } from '../table/find-table.ts';
import { joinList, splitList } from '../table/list.ts';
import { checkHeadings, type Row, readRow } from '../table/row.ts';
import { tablePlan } from '../table/write-table.ts';
import { idFromName } from '../words.ts';
import type { Draft, InputSheet } from './input-sheet.ts';
import { tellNamesakes } from './namesakes.ts';
import { kindsSaid, readSpecialty, type SpecialtyKnowledge } from './read-specialty.ts';
import { rotationColumns as columns, type RotationField } from './rotation-columns.ts';
import { readPosts } from './rotation-posts.ts';
import { type RotationTable, rotationTables } from './rotation-tables.ts';
import { specialtyNames } from './specialty-names.ts';

const fields = Object.keys(columns) as RotationField[];
type RotationInput = Draft['rotations'][number];
type Flag = Extract<RotationField, 'excludable' | 'team_embedded' | `is_${string}`>;
const flags = fields.filter(
  (key): key is Flag => key === 'excludable' || key === 'team_embedded' || key.startsWith('is_'),
);

const noSpecialties = { own: new Map(), remembered: new Map() };

const readCohorts = (cell: Parameters<typeof textOf>[0]): Read<string[]> => ({
  value: splitList(textOf(cell))
    .flatMap((item) => (item.quoted ? [item.text] : item.text.split(/\s*,\s*/)))
    .filter(Boolean),
});

const readRotation = (
  row: Row<RotationField>,
  { terms, classes, campuses }: RotationTable,
  knowledge: SpecialtyKnowledge,
  ids: Set<string>,
  ledger: Ledger,
  index: number,
): RotationInput | null => {
  const name = row.text('name');
  if (name === undefined) {
    row.report('name', 'error', 'Rotation: this row has no name; write one or clear the row');
    return null;
  }
  const { fields: specialty, unwritten } = readSpecialty(row, name, knowledge);
  if (unwritten) {
    ledger.unwritten ??= [];
    ledger.unwritten.push(unwritten);
  }
  const posts = campuses.length > 0 ? 0 : readPosts(row, terms);
  if (posts === undefined) ledger.unread?.add(pointerOf(['rotations', index, 'capacity']));
  const rotation: RotationInput = {
    id: row.text('id') ?? idFromName(name, ids),
    name,
    capacity: posts ?? 0,
    parent_specialty: specialty.parent_specialty,
    subspecialty: specialty.subspecialty ?? row.text('subspecialty'),
    experience_categories:
      row.value('experience_categories', readCategories) ?? readClasses(classes, row.valueAt)?.categories,
    facility: row.text('facility'),
    code: row.text('code'),
    required: row.value('required', (cell) => readCount(cell, 0, 500)),
    span_terms: row.value('span_terms', (cell) => readCount(cell, 1, 2)),
    cohorts: row.value('cohorts', readCohorts),
  };
  for (const key of flags) {
    const said = row.value(key, readFlag) ?? (key in specialty ? true : undefined);
    if (said !== undefined) rotation[key] = said;
  }
  return Object.fromEntries(Object.entries(rotation).filter(([, value]) => value !== undefined)) as RotationInput;
};

const writeField = (rotation: Rotation, key: RotationField): CellContent => {
  const value = rotation[key];
  if (value === undefined || value === null) return null;
  if (key === 'capacity') return typeof value === 'number' ? value : null;
  if (key === 'experience_categories') return rotation.experience_categories.join('/');
  if (key === 'cohorts') return toCell(joinList(rotation.cohorts ?? []));
  if (key === 'required') return rotation.required || null;
  if (key === 'span_terms') return rotation.span_terms > 1 ? rotation.span_terms : null;
  if (key === 'team_embedded') return value ? 'yes' : 'no';
  // A name that sounds like it is asked about where the cell is empty.
  if (value === false && kindsSaid(rotation.name).some((said) => said === key)) return 'no';
  if (typeof value === 'boolean') return value ? 'yes' : null;
  return toCell(value as string | number);
};

/** Reports what a table lacks. True when its rows can be read. */
const checkTable = (ledger: Ledger, table: RotationTable): boolean => {
  const { sheet, headerRow, terms, campuses, at } = table;
  const hasPosts = at.capacity !== undefined || terms.length > 0 || campuses.length > 0;
  if (!hasPosts) {
    const message = "There is no column 'Posts': add one, or one column per term headed Term 1, Term 2, ...";
    report(ledger, sheet, { row: headerRow, column: at.name ?? 0 }, 'error', message);
  }
  const gap = missedTerm(table);
  if (gap >= 0) {
    const message = `There is no column 'Term ${gap + 1}': add it, so that every term of the year has its posts`;
    report(ledger, sheet, { row: headerRow, column: terms[gap].column }, 'error', message);
  }
  return checkHeadings(ledger, table, columns) && hasPosts;
};

const readTable = (
  ledger: Ledger,
  table: RotationTable,
  draft: Draft,
  knowledge: SpecialtyKnowledge,
  ids: Set<string>,
): void => {
  const { sheet, terms, campuses, classes } = table;
  const headed = fields.filter((key) => table.at[key] !== undefined);
  for (const rowIndex of table.body) {
    const row = readRow(ledger, table, columns, rowIndex);
    const others = headed.filter((key) => key !== 'name' && row.text(key) !== undefined);
    const name = row.text('name');
    if (
      name &&
      /^(grand |sub-?)?totals?( posts| positions)?\W*$/i.test(name) &&
      row.text('parent_specialty') === undefined
    ) {
      row.leaveOut('name', name, `'${name}' is taken for a line of totals and not read`);
      continue;
    }
    if (
      name &&
      others.length === 0 &&
      [...terms, ...campuses].every(({ column }) => isBlank(sheet.rows[rowIndex][column])) &&
      !hasClasses(classes, sheet.rows[rowIndex])
    ) {
      row.leaveOut('name', name, `'${name}' stands alone in its row: it is taken for a heading and not read`);
      continue;
    }
    for (const { rotation, column } of atCampuses(
      row,
      table,
      name,
      () => readRotation(row, table, knowledge, ids, ledger, draft.rotations.length),
      ids,
    )) {
      const index = draft.rotations.push(rotation) - 1;
      row.point(pointerOf(['rotations', index]), 'name');
      for (const key of headed) row.point(pointerOf(['rotations', index, key]), key);
      const cell = (at: number) => ({ sheet: sheet.name, cell: addressIn(sheet, rowIndex, at) });
      if (column !== null) ledger.places[pointerOf(['rotations', index, 'capacity'])] = cell(column);
      const ticked = readClasses(classes, row.valueAt);
      if (ticked && table.at.experience_categories === undefined)
        ledger.places[pointerOf(['rotations', index, 'experience_categories'])] = cell(ticked.column);
    }
  }
};

/** The posts to fill. Also read from any sheet whose headings look like it, under whatever name. */
export const rotations: InputSheet = {
  name: 'Rotations',
  synonyms: ['Rotation', 'Posts', 'Positions', 'Terms', 'Term Classifications', 'Units', 'Placements', 'Rotation list'],
  columns,
  termColumns: true,
  read: (sheet, draft, ledger) => {
    const tables = rotationTables(sheet);
    if (tables.length === 0) {
      const wanted = "with the columns 'Rotation', 'Posts', 'Specialty' and 'Categories'";
      report(ledger, sheet, { row: 0, column: 0 }, 'error', `No row of headings was found: write one ${wanted}`);
      return;
    }
    const good = tables.filter((table) => checkTable(ledger, table));
    const specialties = good.flatMap(({ body, at }) =>
      at.parent_specialty === undefined
        ? []
        : body.map((row) => textOf(sheet.rows[row][at.parent_specialty!])).filter(Boolean),
    );
    const knowledge = { names: specialtyNames(specialties), ...(ledger.known ?? noSpecialties) };
    const taken = good.flatMap((table) =>
      table.body.map((row) => readRow(ledger, table, columns, row).text('id') ?? '').filter(Boolean),
    );
    const ids = new Set(taken);
    for (const table of good) readTable(ledger, table, draft, knowledge, ids);
    tellNamesakes(draft, ledger, new Set(taken));
  },
  write: (request) => {
    const longest = Math.max(
      0,
      ...request.rotations.map(({ capacity }) => (typeof capacity === 'number' ? 0 : capacity.length)),
    );
    const termColumns = Array.from({ length: longest }, (_, term) => ({
      title: `Term ${term + 1}`,
      synonyms: [],
      note: `posts in term ${term + 1}`,
      width: 8,
    }));
    const posts = (rotation: Rotation, term: number): number | null =>
      typeof rotation.capacity === 'number' ? null : (rotation.capacity[term] ?? null);
    return tablePlan(
      'Rotations',
      'One row per position. Posts are per term.',
      [...fields.map((key) => columns[key]), ...termColumns],
      request.rotations.map((rotation) => [
        ...fields.map((key) => writeField(rotation, key)),
        ...termColumns.map((_, term) => posts(rotation, term)),
      ]),
    );
  },
};
