import { areaOf } from '#addin/host/address.ts';
import type { Area } from '#engine/workbook/index.ts';

/** Cells a formula reads; `sheet` in lower case, null for the formula's own. */
export type Reference = { sheet: string | null; area: Area };

const pieces =
  /"(?:[^"]|"")*"|(?:(?:'((?:[^']|'')*)'|([A-Za-z_][A-Za-z0-9_.]*))!)?(\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}\$?[1-9]\d*)?)(?![\w(])/gi;

/** Everything a formula may read, found without working it out. */
export const referencesOf = (formula: string): Reference[] =>
  [...formula.matchAll(pieces)]
    .filter(([, , , range]) => range !== undefined)
    .map(([, quoted, bare, range]) => ({
      sheet: (quoted?.replaceAll("''", "'") ?? bare)?.toLowerCase() ?? null,
      area: areaOf(range),
    }));

export const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
