import { type SheetCells, textOf } from '../cells.ts';
import { type Ledger, report } from '../issue.ts';
import { type SheetPlan, toCell } from '../sheet-plan.ts';
import type { Columns } from '../table/column.ts';
import { findTable } from '../table/find-table.ts';
import { checkHeadings, readRow } from '../table/row.ts';
import { tablePlan } from '../table/write-table.ts';
import { type OwnSpecialties, type OwnSpecialty, positionKey } from '../unwritten-specialty.ts';
import { loose } from '../words.ts';

export const ownSpecialtiesName = 'Specialties';
const synonyms = ['My specialties', 'Own specialties', 'Specialty names', 'Position specialties'];

/** Whether a sheet of that name says the specialties of positions. */
export const isOwnSpecialties = (sheetName: string): boolean =>
  [ownSpecialtiesName, ...synonyms].some((name) => loose(name) === loose(sheetName));

/** Columns of the sheet `Specialties`. */
export const ownSpecialtyColumns: Columns<keyof OwnSpecialty> = {
  name: {
    title: 'Rotation',
    synonyms: ['Rotation name', 'Position', 'Position name', 'Name', 'Unit', 'Term'],
    note: 'the name as it stands on the Rotations sheet',
    width: 34,
    required: true,
  },
  parent_specialty: {
    title: 'Specialty',
    synonyms: ['Parent specialty', 'Specialty', 'Speciality'],
    note: 'its parent specialty, such as Medicine',
    width: 24,
    required: true,
  },
  subspecialty: {
    title: 'Subspecialty',
    synonyms: ['Sub-specialty', 'Specialty', 'Speciality'],
    note: 'optional, such as Cardiology',
    width: 30,
  },
};

const columns = ownSpecialtyColumns;
/** Headings that make a row one of headings. */
export const fewestHeadings = 2;

/** What the sheet `Specialties` says, for rotations whose own Specialty is empty. */
export const readOwnSpecialties = (sheet: SheetCells, ledger: Ledger): OwnSpecialties => {
  const own = new Map<string, OwnSpecialty>();
  const table = findTable(sheet, columns, fewestHeadings);
  if (!table) {
    const message =
      "No row of headings was found: write one with the columns 'Rotation', 'Specialty' and 'Subspecialty'";
    report(ledger, sheet, { row: 0, column: 0 }, 'error', message);
    return own;
  }
  if (!checkHeadings(ledger, table, columns)) return own;
  for (const rowIndex of table.body) {
    const row = readRow(ledger, table, columns, rowIndex);
    const name = row.text('name');
    const parent = row.text('parent_specialty');
    if (name === undefined || parent === undefined) {
      const key = name === undefined ? 'name' : 'parent_specialty';
      row.report(key, 'error', `${columns[key].title}: empty; write it, or clear the row`);
      continue;
    }
    const said = { name, parent_specialty: parent, subspecialty: row.text('subspecialty') ?? null };
    const earlier = own.get(positionKey(name));
    if (earlier && textOf(earlier.parent_specialty) !== parent)
      row.report('name', 'error', `'${name}' is given twice, as ${earlier.parent_specialty} and ${parent}; keep one`);
    own.set(positionKey(name), said);
  }
  return own;
};

/** The sheet that reads back as `list`. */
export const ownSpecialtiesPlan = (list: readonly OwnSpecialty[]): SheetPlan =>
  tablePlan(
    ownSpecialtiesName,
    'Optional. What positions are, where the Rotations sheet leaves Specialty empty.',
    Object.values(columns),
    list.map(({ name, parent_specialty, subspecialty }) => [
      toCell(name),
      toCell(parent_specialty),
      toCell(subspecialty),
    ]),
  );
