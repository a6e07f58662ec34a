import type { SchedulingRequest } from '#engine/domain/request.ts';

/** One thing wrong with a request, and where: a JSON pointer (RFC 6901), '' for the whole body. */
export type Fault = { pointer: string; message: string };

/** One family of checks between the fields of a request whose shape is right. */
export type FaultCheck = (request: SchedulingRequest) => Fault[];

/** JSON pointer of a path: `['rotations', 3, 'capacity']` is `/rotations/3/capacity`. */
export const pointerTo = (...path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The keys of a JSON pointer: `/rotations/3/capacity` has `rotations`, `3` and `capacity`. */
export const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** A value as it may stand in a sentence: short, and quoted when it is text. */
export const quoted = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  if (value !== null && typeof value === 'object') return 'an object';
  const text = typeof value === 'string' ? `"${value}"` : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};
