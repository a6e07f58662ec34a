import { createHash } from 'node:crypto';

/** JSON with the keys of every object in order, so that equal values give equal text. */
const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );

/** SHA-256 (hex) of a parsed request: the same for two bodies that differ in key order, blanks or unknown keys alone. */
export const requestHash = (request: unknown): string =>
  createHash('sha256').update(canonicalJson(request)).digest('hex');
