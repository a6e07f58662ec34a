import { addressOf } from '#addin/host/address.ts';
import type { Mark } from '#addin/host/host.ts';

const fills = { error: 'F8C9C4', warning: 'FCE8B2', changed: 'CFE8FC' } as const;
const titles = { error: 'Error', warning: 'Warning', changed: 'Changed' } as const;

/** The fill that lies over a marked cell. */
export const fillOf = ({ kind }: Mark): string => fills[kind];

export const noteOf = ({ kind, text }: Mark): string => `${titles[kind]}: ${text}`;

/** Marks by the address of their cell, of one sheet. */
export const marksOf = (marks: readonly Mark[], sheet: string): Map<string, Mark> =>
  new Map(marks.filter((mark) => mark.sheet.toLowerCase() === sheet.toLowerCase()).map((mark) => [mark.cell, mark]));

export const markAt = (marks: readonly Mark[], sheet: string, row: number, column: number): Mark | undefined =>
  marksOf(marks, sheet).get(addressOf({ row, column, rows: 1, columns: 1 }));
