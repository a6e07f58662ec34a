import type { Standing } from './standing.ts';

/** Ids of the lines that break a rule, share a post with too many, or hold a cell that was not understood. */
export const faultyLines = ({ violations, read, crowded }: Standing): Set<string> => {
  const unread = new Set(read.issues.map(({ cell }) => cell));
  return new Set([
    ...crowded.map(({ line_id }) => line_id),
    ...violations.flatMap(({ line_id }) => (line_id === null ? [] : [line_id])),
    ...read.lines.flatMap(({ id, addresses }) => (addresses.some((cell) => unread.has(cell)) ? [id] : [])),
  ]);
};

/** Lines of a written result by what pushing would do with them: approved and legal; approved but at fault; not approved. */
export type Pushable = { ready: string[]; illegal: string[]; waiting: string[] };

export const pushableOf = (standing: Standing): Pushable => {
  const faulty = faultyLines(standing);
  const pushable: Pushable = { ready: [], illegal: [], waiting: [] };
  for (const { id, approved } of standing.read.lines)
    pushable[!approved ? 'waiting' : faulty.has(id) ? 'illegal' : 'ready'].push(id);
  return pushable;
};
