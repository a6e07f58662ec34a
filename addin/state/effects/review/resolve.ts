import { strings } from '#addin/strings/en.ts';
import type { Lock } from '#engine/domain/lock.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import {
  changesTo,
  type Latitude,
  latitudes,
  type Places,
  type ReadLines,
  requestAround,
} from '#engine/workbook/index.ts';
import { lockedCells } from '../../locks.ts';
import { readWorkbook } from '../reading.ts';
import type { Solving } from '../solving.ts';
import type { Tools } from '../tools.ts';
import { readStanding } from './standing.ts';

const words = strings.review;

/** Where the locks of a request around edits stand: ours on the sheet of job lines, the others where the request before had them. */
const lockPlaces = (locks: readonly Lock[], before: readonly Lock[], places: Places, read: ReadLines): Places => {
  const lines = new Map(read.lines.map((line) => [line.id, line]));
  const entries = locks.flatMap((lock, index) => {
    const old = before.indexOf(lock);
    const cell = lines.get(String(lock.line))?.addresses[(lock.term ?? 0) - 1];
    const place = old >= 0 ? places[`/locks/${old}`] : cell && { sheet: read.sheet, cell };
    return place ? [[`/locks/${index}`, place] as const] : [];
  });
  const others = Object.entries(places).filter(([pointer]) => !pointer.startsWith('/locks'));
  return Object.fromEntries([...others, ...entries]);
};

type Way = { how: Latitude; around: SchedulingRequest };

/** Whether two of them ask the same, so that one need not be solved after the other. */
const isSameAround = (one: SchedulingRequest, other: SchedulingRequest): boolean =>
  JSON.stringify(one.locks) === JSON.stringify(other.locks);

/**
 * Solves again with what people decided kept: at first whatever nothing is wrong with stays too, at last only edits and locks.
 * @returns what came of it
 */
export const resolve = async (tools: Tools, solving: Solving): Promise<string | null> => {
  const { dispatch, getState } = tools;
  await readWorkbook(tools);
  const { request, read, edits, violations } = await readStanding(tools);
  const places = getState().data.parsed?.places ?? {};
  const decided = { edits: edits.filter(({ to }) => to !== null), locked: lockedCells(getState().review.locks, read) };
  const ways = latitudes.map((how): Way => ({ how, around: requestAround(request, read, decided, violations, how) }));
  const attemptWith = async ([{ how, around }, ...wider]: readonly Way[]): Promise<string | null> => {
    const response = await solving.solve(around, how);
    if (!response) return words.resolveCancelled;
    if (response.job_lines.length > 0) {
      const changes = changesTo(read, request, response);
      if (changes.length === 0) return words.nothingToChange;
      dispatch({ type: 'review/proposed', proposal: { how, answer: { request, response }, changes, isWhole: true } });
      return words.proposed(changes.length, new Set(changes.map(({ line_id }) => line_id)).size);
    }
    if (wider.length > 0 && response.status === 'INFEASIBLE') return attemptWith(wider);
    const refusal = { request: around, response, places: lockPlaces(around.locks, request.locks, places, read) };
    dispatch({ type: 'review/refused', refusal });
    return null;
  };
  return attemptWith(ways.filter(({ around }, at) => at === 0 || !isSameAround(around, ways[at - 1].around)));
};
