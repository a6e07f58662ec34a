import type { Master, SolvedMaster } from './master.ts';
import type { Prices } from './pricing/pricer.ts';

/** What the rows of the master are worth, of the right sign for a maximisation; `cover` and `multiset` by their keys. */
export type Duals = {
  group: number[];
  item: Float64Array;
  term: Float64Array;
  cover: Map<number, number>;
  leave: number;
  multiset: Map<number, number>;
};

/** A dual below this is none. */
const noDual = 1e-9;

/** The duals of a solution, brought into their bounds. */
export const dualsOf = (master: Master, solved: Pick<SolvedMaster, 'rowDual' | 'columnDual'>): Duals => {
  const { rows, groups, layout, classes, leavePenalty } = master;
  const price = (row: number): number => -solved.rowDual[row];
  return {
    group: groups.map((_, g) => price(g)),
    item: Float64Array.from(layout.items, (_, i) => Math.max(0, price(rows.item + i))),
    term: Float64Array.from(classes.termsOf, (_, t) => (rows.term < 0 ? 0 : price(rows.term + t))),
    cover: new Map([...rows.cover].map(([key, row]) => [key, Math.max(0, price(row))])),
    leave: rows.leave < 0 ? 0 : Math.min(leavePenalty, Math.max(0, price(rows.leave))),
    multiset: multisetDuals(master, price, solved.columnDual),
  };
};

/** What a first line of each multiset costs beside its posts: by its row, where it has one, and by the bound of its dearest set. */
const multisetDuals = (
  { columns, rows, repeatPenalty }: Master,
  price: (row: number) => number,
  columnDual: Float64Array,
): Map<number, number> => {
  if (repeatPenalty === 0) return new Map();
  const duals = new Map<number, number>();
  columns.forEach((column, index) => {
    if (!column?.first || columnDual[index] > -noDual) return;
    duals.set(column.multiset, Math.max(duals.get(column.multiset) ?? 0, -columnDual[index]));
  });
  for (const [multiset, row] of rows.first) {
    const mu = Math.max(0, price(row));
    if (mu > noDual) duals.set(multiset, mu + (duals.get(multiset) ?? 0));
  }
  return duals;
};

/** What the pricing needs of the duals. */
export const pricesOf = ({ problem, keptFirst, repeatPenalty, leaveItem }: Master, duals: Duals): Prices => {
  let { multiset } = duals;
  if (keptFirst.size > 0 && repeatPenalty > 0) {
    // A kept line is the first of its multiset already: any other pays the penalty.
    multiset = new Map(multiset);
    for (const name of keptFirst) multiset.set(name, repeatPenalty);
  }
  const leave = problem.leaveShare * duals.leave;
  return { item: duals.item.map((price, i) => price + (leaveItem[i] ? leave : 0)), group: duals.group, multiset };
};
