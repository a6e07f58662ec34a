import { HostFault } from '#addin/host/host.ts';
import { strings } from '#addin/strings/en.ts';
import { type LockKind, lockKey, locksAt, type PaneLock, withLocks } from '../../locks.ts';
import { keepWritten } from '../kept-result.ts';
import type { Tools } from '../tools.ts';
import { readStanding } from './standing.ts';

const words = strings.review;

/**
 * Locks what is selected on the sheet of job lines. @returns what was done
 * @throws HostFault when the selection is elsewhere
 */
export const lock = async (tools: Tools, kind: LockKind): Promise<string> => {
  const { host, dispatch, getState } = tools;
  const { read } = await readStanding(tools);
  const { sheet, address } = await host.selection();
  const added = sheet === read.sheet ? locksAt(address, kind, read) : [];
  if (added.length === 0) throw new HostFault('failed', words.nothingSelected, words.nothingSelectedRemedy(read.sheet));
  dispatch({ type: 'review/locks', locks: withLocks(getState().review.locks, added) });
  await keepWritten(tools);
  return words.locked(added.length, kind);
};

/** Takes locks away. */
export const unlock = async (tools: Tools, gone: readonly PaneLock[]): Promise<void> => {
  const keys = new Set(gone.map(lockKey));
  const locks = tools.getState().review.locks.filter((each) => !keys.has(lockKey(each)));
  tools.dispatch({ type: 'review/locks', locks });
  await keepWritten(tools);
};
