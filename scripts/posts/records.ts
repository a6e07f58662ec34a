import { sheetOfCsv } from '#engine/csv/csv.ts';
import { textOf } from '#engine/workbook/cells.ts';

/** The rows of a CSV text with a heading row, as objects by heading. */
export const readRecords = (text: string): Record<string, string>[] => {
  const [headings, ...rows] = sheetOfCsv(text, '').rows.filter((row) => row.length > 1);
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [textOf(heading), textOf(row[index])])));
};
