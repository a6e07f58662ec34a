import { cellName, columnName } from '../cells.ts';
import { type Area, area } from '../sheet-plan.ts';

/**
 * Where things stand on the result sheets, for formulas that point from one to another. All counts from 0.
 * Job lines: two rows per line, its weeks to the right of its terms. Capacity: one row per rotation, under them the totals and the posts
 * used twice, then the traits of the rotations in hidden columns at the right. Compliance: one row per line.
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
  capacity: {
    name: string;
    headingRow: number;
    firstRow: number;
    totalRow: number;
    overRow: number;
    firstTerm: number;
    /** Posts, used and filled share of the whole year. */
    year: number;
    firstTrait: number;
  };
  compliance: { name: string; headingRow: number; firstRow: number; firstRule: number };
};

export const rowsPerLine = 2;

/** Columns of one term on the Capacity sheet: posts, used, spare. */
export const columnsPerTerm = 3;

export const layoutOf = (
  names: { jobLines: string; capacity: string; compliance: string },
  { terms, rotations, lines }: Pick<Layout, 'terms' | 'rotations' | 'lines'>,
): Layout => {
  const year = 4 + columnsPerTerm * terms;
  return {
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
    capacity: {
      name: names.capacity,
      headingRow: 4,
      firstRow: 5,
      totalRow: 5 + rotations,
      overRow: 6 + rotations,
      firstTerm: 4,
      year,
      firstTrait: year + 3,
    },
    compliance: { name: names.compliance, headingRow: 4, firstRow: 5, firstRule: 2 },
  };
};

export const lineRow = (layout: Layout, line: number): number => layout.jobLines.firstRow + rowsPerLine * line;

/** A name of letters alone, too many for a column's, needs no quotes; every quote takes six characters in a file. */
const quoted = (name: string): string => (/^[A-Za-z]{4,}$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`);

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

/** A column of the Compliance sheet over all lines. */
export const complianceColumn = ({ compliance, lines }: Layout, column: number): string =>
  reference(compliance.name, compliance.firstRow, column, Math.max(1, lines));

/** The weeks of all lines on the Job lines sheet. */
export const weeksArea = ({ jobLines, lines }: Layout, weeks: number): Area =>
  area(jobLines.firstRow, jobLines.firstWeek, rowsPerLine * lines, weeks);
