import { rotationSubspecialty } from '#engine/specialties/index.ts';
import { addressIn, type SheetCells, textOf } from '../cells.ts';
import type { Place } from '../place.ts';
import type { SheetPlan } from '../sheet-plan.ts';
import { findTable } from '../table/find-table.ts';
import { flagsOfSaid, type OwnSpecialty, positionKey, type UnwrittenSpecialty } from '../unwritten-specialty.ts';
import { fewestHeadings, isOwnSpecialties, ownSpecialtiesPlan, ownSpecialtyColumns } from './own-specialties.ts';
import type { SpecialtyNames } from './specialty-names.ts';

/** What a planner says of positions of one name, in the dictionary's words. `specialty` null: left open. */
export type SaidSpecialty = {
  rows: readonly UnwrittenSpecialty[];
  parent_specialty: string;
  specialty: string | null;
};

/** The same as fields of rotations of that name. */
export const ownSpecialtyOf = ({ rows, parent_specialty, specialty }: SaidSpecialty): OwnSpecialty => ({
  name: rows[0].name,
  parent_specialty,
  subspecialty: rotationSubspecialty({ specialty }),
});

/** Cells to change, and the sheet `Specialties` where there is none yet; null: none is needed. */
export type SpecialtyWrites = { changes: (Place & { value: string })[]; sheet: SheetPlan | null };

/** The cells of the rows themselves; null when one of them has no column for something that is to be said. */
const inCells = (
  { rows, ...choice }: SaidSpecialty,
  { parent_specialty, subspecialty }: OwnSpecialty,
): (Place & { value: string })[] | null => {
  const changes: (Place & { value: string })[] = [];
  for (const { cells, flagCells, inference, subspecialty: written } of rows) {
    const said: [Place | null | undefined, string][] = [[cells.parent_specialty, parent_specialty]];
    if (subspecialty !== null && written === null) said.push([cells.subspecialty, subspecialty]);
    for (const flag of Object.keys(flagsOfSaid(inference, choice)) as (keyof typeof flagCells)[])
      if (flag in flagCells) said.push([flagCells[flag], 'yes']);
    for (const [place, value] of said) {
      if (!place) return null;
      changes.push({ ...place, value });
    }
  }
  return changes;
};

/** Rows under those of the sheet `Specialties`, or in place of those of the same position. */
const inSheet = (sheet: SheetCells, list: readonly OwnSpecialty[]): (Place & { value: string })[] => {
  const table = findTable(sheet, ownSpecialtyColumns, fewestHeadings);
  if (!table) return [];
  const { at, body, headerRow } = table;
  let next = Math.max(headerRow, ...body) + 1;
  return list.flatMap((own) => {
    const known = body.find((row) => positionKey(textOf(sheet.rows[row][at.name ?? 0])) === positionKey(own.name));
    const row = known ?? next++;
    return (Object.keys(ownSpecialtyColumns) as (keyof OwnSpecialty)[]).flatMap((key) => {
      const column = at[key];
      return column === undefined
        ? []
        : [{ sheet: sheet.name, cell: addressIn(sheet, row, column), value: own[key] ?? '' }];
    });
  });
};

/**
 * Where what a planner says is written, in the words of the sheets (`names`): into the cells of the positions' own rows, and for those
 * that lack a column into the sheet `Specialties`.
 */
export const specialtyWrites = (
  said: readonly SaidSpecialty[],
  sheets: readonly SheetCells[],
  names: SpecialtyNames,
): SpecialtyWrites => {
  const changes: SpecialtyWrites['changes'] = [];
  const elsewhere: OwnSpecialty[] = [];
  for (const each of said) {
    const { name, ...fields } = ownSpecialtyOf(each);
    const own = { name, ...names.onSheet({ ...fields, specialty: each.specialty }) };
    const cells = inCells(each, own);
    if (cells) changes.push(...cells);
    else elsewhere.push(own);
  }
  if (elsewhere.length === 0) return { changes, sheet: null };
  const own = sheets.find(({ name }) => isOwnSpecialties(name));
  return own
    ? { changes: [...changes, ...inSheet(own, elsewhere)], sheet: null }
    : { changes, sheet: ownSpecialtiesPlan(elsewhere) };
};
