import type { Lock } from '../../domain/lock.ts';
import type { SchedulingRequest } from '../../domain/request.ts';
import { findAll, rotationFinder } from '../input/rotation-finder.ts';
import { splitList } from '../table/list.ts';

/** What a lock asks, without whose it is. */
export type Wish = Omit<Lock, 'line' | 'term'>;

/**
 * Reads `ED` (holds it), `ED | ICU` (one of them), `!Rural GP` (not it). Wishes for and against in one cell are two wishes.
 * Faults say what is not understood, each with what to write.
 */
export const parseLock = (
  text: string,
  { rotations }: Pick<SchedulingRequest, 'rotations'>,
): { wishes: Wish[]; faults: string[] } => readWishes(text, rotationFinder(rotations));

/** As `parseLock`, with a finder made once for many cells. */
export const readWishes = (
  text: string,
  find: ReturnType<typeof rotationFinder>,
): { wishes: Wish[]; faults: string[] } => {
  const items = splitList(text);
  const words = (not: boolean): string[] => items.filter((item) => item.not === not).map((item) => item.text);
  const wanted = findAll(find, words(false));
  const unwanted = findAll(find, words(true));
  const wishes: Wish[] = [];
  if (wanted.ids.length === 1) wishes.push({ rotation_id: wanted.ids[0] });
  else if (wanted.ids.length > 1) wishes.push({ any_of: wanted.ids });
  if (unwanted.ids.length > 0) wishes.push({ not: unwanted.ids });
  return { wishes, faults: [...wanted.faults, ...unwanted.faults] };
};
