import { addressIn, type SheetCells, textOf } from '../cells.ts';
import type { Place } from '../place.ts';
import type { SheetPlan } from '../sheet-plan.ts';
import { findTable } from '../table/find-table.ts';
import { type OwnSpecialty, positionKey, type UnwrittenSpecialty } from '../unwritten-specialty.ts';
import { fewestHeadings, isOwnSpecialties, ownSpecialtiesPlan, ownSpecialtyColumns } from './own-specialties.ts';

/** What a planner says of positions of one name. */
export type SaidSpecialty = {
  rows: readonly UnwrittenSpecialty[];
  parent_specialty: string;
  subspecialty: string | null;
};

/** Cells to change, and the sheet `Specialties` where there is none yet; null: none is needed. */
export type SpecialtyWrites = { changes: (Place & { value: string })[]; sheet: SheetPlan | null };

const inCells = ({ rows, parent_specialty, subspecialty }: SaidSpecialty): (Place & { value: string })[] | null => {
  const changes: (Place & { value: string })[] = [];
  for (const { cells, subspecialty: written } of rows) {
    const needsSubspecialty = subspecialty !== null && written === null;
    if (!cells.parent_specialty || (needsSubspecialty && !cells.subspecialty)) return null;
    changes.push({ ...cells.parent_specialty, value: parent_specialty });
    if (needsSubspecialty && cells.subspecialty) changes.push({ ...cells.subspecialty, value: subspecialty });
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
 * Where what a planner says is written: into the cells of the positions' own rows, and for those that lack a column into the sheet
 * `Specialties`.
 */
export const specialtyWrites = (said: readonly SaidSpecialty[], sheets: readonly SheetCells[]): SpecialtyWrites => {
  const changes: SpecialtyWrites['changes'] = [];
  const elsewhere: OwnSpecialty[] = [];
  for (const each of said) {
    const cells = inCells(each);
    if (cells) changes.push(...cells);
    else
      elsewhere.push({
        name: each.rows[0].name,
        parent_specialty: each.parent_specialty,
        subspecialty: each.subspecialty,
      });
  }
  if (elsewhere.length === 0) return { changes, sheet: null };
  const own = sheets.find(({ name }) => isOwnSpecialties(name));
  return own
    ? { changes: [...changes, ...inSheet(own, elsewhere)], sheet: null }
    : { changes, sheet: ownSpecialtiesPlan(elsewhere) };
};
