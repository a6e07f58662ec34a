import type { CellValue } from '../cells.ts';
import { type Read, readCount } from '../table/cell-readers.ts';
import type { Table } from '../table/find-table.ts';
import type { Row } from '../table/row.ts';
import type { RotationField } from './rotation-columns.ts';

const mostPosts = 500;
const count = (cell: CellValue): Read<number> => readCount(cell, 0, mostPosts);

/** One count, or one per term written in one cell as `4/4/5/5/4`. */
const countOrList = (cell: CellValue): Read<number | number[]> => {
  if (typeof cell === 'string' && /^\s*\d+(\s*[/,;|]\s*\d+)+\s*$/.test(cell)) {
    const counts = cell.split(/[/,;|]/).map(Number);
    if (counts.every((posts) => posts <= mostPosts)) return { value: counts };
  }
  const one = count(cell);
  return 'fault' in one ? { fault: `${one.fault}, or one per term, such as 4/4/5/5/4` } : one;
};

/**
 * Posts of a rotation: the Posts cell for every term, overridden by the cells under `Term 1`, `Term 2`, ...
 * Undefined, with the fault reported, when neither says enough.
 */
export const readPosts = (
  row: Row<RotationField>,
  terms: Table<RotationField>['terms'],
): number | number[] | undefined => {
  let faulty = false;
  const noteFault =
    <T>(read: (cell: CellValue) => Read<T>) =>
    (cell: CellValue): Read<T> => {
      const outcome = read(cell);
      faulty ||= 'fault' in outcome;
      return outcome;
    };
  const all = row.value('capacity', noteFault(countOrList));
  const byTerm = terms.map(({ column }) => row.valueAt(column, noteFault(count)));
  if (faulty) return undefined;
  if (byTerm.every((posts) => posts === undefined)) {
    if (all === undefined)
      row.report('capacity', 'error', 'Posts: empty; write how many posts there are in each term (0 for none)');
    return all;
  }
  const filled = byTerm.map((posts, term) => posts ?? (typeof all === 'object' ? all[term] : all));
  const missing = filled.indexOf(undefined);
  if (missing >= 0) {
    row.report('capacity', 'error', `Posts: nothing for term ${missing + 1}; write 0 if it has no posts`);
    return undefined;
  }
  return filled as number[];
};
