import type { SchedulingRequest } from '../../domain/request.ts';
import type { SchedulingResponse } from '../../domain/response.ts';
import { rotationByTerm } from '../result/held.ts';
import type { ReadLines } from './read-job-lines.ts';
import { namesBeside, type ResultNames } from './result-names.ts';

/** What is kept of a result when it is written, to tell later what people changed: rotation id per term by line id. */
export type WrittenResult = { names: ResultNames; request_sha256: string; lines: Record<string, (string | null)[]> };

export const writtenResult = (
  names: ResultNames,
  request: Pick<SchedulingRequest, 'term_structure'>,
  response: SchedulingResponse,
): WrittenResult => ({
  names,
  request_sha256: response.summary.request_sha256,
  lines: Object.fromEntries(response.job_lines.map((line) => [line.id, rotationByTerm(line, request.term_structure)])),
});

/** What stands in a sheet of job lines that somebody else wrote, as if it had just been written from here. */
export const takenOver = ({ sheet, lines }: ReadLines): WrittenResult => ({
  names: namesBeside(sheet),
  request_sha256: '',
  lines: Object.fromEntries(lines.map(({ id, cells }) => [id, cells])),
});

/** One term cell of a line that holds, or is to hold, something else than before. */
export type CellEdit = { line_id: string; term_index: number; from: string | null; to: string | null; cell: string };

const differences = (
  read: ReadLines,
  other: (lineId: string) => readonly (string | null)[] | undefined,
  edit: (held: string | null, theirs: string | null) => Pick<CellEdit, 'from' | 'to'>,
): CellEdit[] =>
  read.lines.flatMap((line) => {
    const theirs = other(line.id);
    if (!theirs) return [];
    return line.cells.flatMap((held, term) =>
      held === (theirs[term] ?? null)
        ? []
        : [{ line_id: line.id, term_index: term, ...edit(held, theirs[term] ?? null), cell: line.addresses[term] }],
    );
  });

/** What people changed since the result was written. Lines they added or removed are none. */
export const editsOf = (written: WrittenResult, read: ReadLines): CellEdit[] =>
  differences(
    read,
    (id) => written.lines[id],
    (held, was) => ({ from: was, to: held }),
  );

/** What the sheet would have to change to hold a new answer. */
export const changesTo = (
  read: ReadLines,
  request: Pick<SchedulingRequest, 'term_structure'>,
  response: SchedulingResponse,
): CellEdit[] => {
  const answer = new Map(
    response.job_lines.map((line) => [line.id, rotationByTerm(line, request.term_structure)] as const),
  );
  return differences(
    read,
    (id) => answer.get(id),
    (held, next) => ({ from: held, to: next }),
  );
};
