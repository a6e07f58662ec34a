import type { HeldLine } from './cloud.ts';

/** One term in which a line holds something else; null: nothing. */
export type TermChange = { term_index: number; from: string | null; to: string | null };
type Change = { from: string | null; to: string | null };

export type LineChange = { id: string; terms: TermChange[]; worker: Change | null; pathway: Change | null };

/** What putting lines in the place of others would do; ids in the order of the lines. */
export type LineDiff = { added: string[]; removed: string[]; changed: LineChange[]; same: number };

const heldBy = ({ allocations }: HeldLine) =>
  new Map(allocations.map(({ term_index, rotation_id }) => [term_index, rotation_id]));

const changeOf = (from: string | null, to: string | null): Change | null => (from === to ? null : { from, to });

const compare = (held: HeldLine, next: HeldLine): LineChange | null => {
  const [before, after] = [heldBy(held), heldBy(next)];
  const terms = [...new Set([...before.keys(), ...after.keys()])]
    .sort((a, b) => a - b)
    .map((term) => ({ term_index: term, from: before.get(term) ?? null, to: after.get(term) ?? null }))
    .filter(({ from, to }) => from !== to);
  const worker = changeOf(held.worker_id, next.worker_id);
  const pathway = changeOf(held.pathway, next.pathway);
  return terms.length > 0 || worker || pathway ? { id: next.id, terms, worker, pathway } : null;
};

/** Compares lines by id. Their order counts for nothing. */
export const lineDiff = (held: readonly HeldLine[], next: readonly HeldLine[]): LineDiff => {
  const before = new Map(held.map((line) => [line.id, line]));
  const after = new Set(next.map(({ id }) => id));
  const diff: LineDiff = { added: [], removed: [], changed: [], same: 0 };
  for (const line of next) {
    const was = before.get(line.id);
    const change = was && compare(was, line);
    if (!was) diff.added.push(line.id);
    else if (change) diff.changed.push(change);
    else diff.same++;
  }
  for (const { id } of held) if (!after.has(id)) diff.removed.push(id);
  return diff;
};

export const isSame = ({ added, removed, changed }: LineDiff): boolean =>
  added.length + removed.length + changed.length === 0;
