import { cellName, columnName } from '../cells.ts';

/**
 * Where things stand on the result sheets, for formulas that point from one to another. All counts from 0.
 * Job lines: two rows per line, its weeks to the right of its terms. Capacity: one row per rotation, its traits in hidden columns at the
 * right. Compliance: one row per line.
 */
export type Layout = {
  terms: number;
  rotations: number;
  lines: number;
  jobLines: {
    name: string;
    headingRow: number;
    firstRow: number;
    firstTerm: number;
    approved: number;
    firstWeek: number;
  };
  capacity: { name: string; headingRow: number; firstRow: number; firstTerm: number; firstTrait: number };
  compliance: { name: string; headingRow: number; firstRow: number; firstRule: number };
};

export const rowsPerLine = 2;

export const layoutOf = (
  names: { jobLines: string; capacity: string; compliance: string },
  { terms, rotations, lines }: Pick<Layout, 'terms' | 'rotations' | 'lines'>,
): Layout => ({
  terms,
  rotations,
  lines,
  jobLines: {
    name: names.jobLines,
    headingRow: 4,
    firstRow: 5,
    firstTerm: 4,
    approved: 4 + terms,
    firstWeek: 8 + terms,
  },
  capacity: { name: names.capacity, headingRow: 4, firstRow: 5, firstTerm: 4, firstTrait: 4 + 3 * terms },
  compliance: { name: names.compliance, headingRow: 4, firstRow: 5, firstRule: 2 },
});

export const lineRow = (layout: Layout, line: number): number => layout.jobLines.firstRow + rowsPerLine * line;

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** An absolute reference to cells of another sheet. */
export const reference = (sheet: string, row: number, column: number, rows = 1, columns = 1): string => {
  const absolute = (r: number, c: number): string => `$${columnName(c)}$${r + 1}`;
  const first = absolute(row, column);
  const last = absolute(row + rows - 1, column + columns - 1);
  return `${quoted(sheet)}!${first === last ? first : `${first}:${last}`}`;
};

/** A cell of the formula's own sheet. */
export const here = (row: number, column: number): string => cellName(row, column);

/** The labels of all rotations, as the Capacity sheet has them. */
export const labelsRange = ({ capacity, rotations }: Layout): string =>
  reference(capacity.name, capacity.firstRow, 0, rotations);
