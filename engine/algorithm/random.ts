/** A stream of numbers in [0, 1), the same for the same seed. */
export type Random = () => number;

/** Seeded stream (a 32-bit mixing counter); independent streams come from different `stream` numbers. */
export const randomFrom = (seed: number, stream = 0): Random => {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A whole number in [0, below). */
export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** Shuffles in place. */
export const shuffle = <T>(list: T[], random: Random): T[] => {
  for (let i = list.length - 1; i > 0; i--) {
    const j = below(random, i + 1);
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
};
