import { isBlank, type SheetCells, textOf } from '../cells.ts';
import { fold } from '../words.ts';

/** A column that counts the posts at one campus. `rows` of the headings it was found in. */
export type CampusColumn = { campus: string; column: number };
export type CampusColumns = { columns: CampusColumn[]; rows: number[] };

const posts =
  'posts?|positions?|no\\.? of posts|no\\.? of positions|number of posts|number of positions|capacity|places';
const named = new RegExp(`^(?:${posts})\\s*(?:at|[-–:(@/])\\s*(.+?)\\)?$`, 'i');
const trailing = new RegExp(`^(.+?)\\s*[-–:(]?\\s*(?:${posts})\\)?$`, 'i');
const isPosts = new RegExp(`^(?:${posts})$`, 'i');
const noCampus =
  /^(sub ?|grand )?totals?$|^all\b|^per\b|^(each )?term\b|^t ?\d|^(no|number|total no|total number|minimum|min|maximum|max|total|accredited|approved|funded)\b|^$/;

const campusIn = (heading: string): string | null => {
  const text = heading.replaceAll(/\s+/g, ' ').trim();
  const campus = (named.exec(text) ?? trailing.exec(text))?.[1]?.trim();
  return campus && !noCampus.test(fold(campus)) && !isPosts.test(campus) ? campus : null;
};

/** Campuses of one row of headings: `Posts - Footscray`, `Sunshine posts`. */
const inOneRow = (headings: readonly string[]): CampusColumn[] =>
  headings.flatMap((heading, column) => {
    const campus = campusIn(heading);
    return campus ? [{ campus, column }] : [];
  });

/** Campuses in the row under a merged heading `Posts`. */
const underPosts = (sheet: SheetCells, row: number): CampusColumn[] => {
  const upper = (sheet.rows[row] ?? []).map(textOf);
  const lower = sheet.rows[row + 1] ?? [];
  const from = upper.findIndex(
    (heading) => isPosts.test(heading) || isPosts.test(heading.replace(/\(.*\)/, '').trim()),
  );
  if (from < 0) return [];
  const after = upper.findIndex((heading, column) => column > from && heading !== '');
  const merge = sheet.merges?.find((area) => area.row === row && area.column === from);
  const end = merge ? from + merge.columns : after < 0 ? lower.length : after;
  const columns: CampusColumn[] = [];
  for (let column = from; column < end; column++) {
    const text = textOf(lower[column]);
    if (typeof lower[column] !== 'string' || noCampus.test(fold(text)) || isBlank(lower[column])) continue;
    columns.push({ campus: text, column });
  }
  return columns;
};

/**
 * Columns of posts per campus, when there are at least two: one rotation stands for each campus with posts. Rows of headings are given
 * by the table's, and those right above and under it.
 */
export const campusColumns = (sheet: SheetCells, headerRow: number): CampusColumns => {
  const single = inOneRow((sheet.rows[headerRow] ?? []).map(textOf));
  if (single.length >= 2) return { columns: single, rows: [headerRow] };
  for (const row of [headerRow, headerRow - 1]) {
    const under = underPosts(sheet, row);
    if (under.length >= 2) return { columns: under, rows: [row, row + 1] };
  }
  return { columns: [], rows: [] };
};
