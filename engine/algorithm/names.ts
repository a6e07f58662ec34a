/** A number of 48 bits that hardly any other index shares; sums of up to thirty of them are exact in a double. */
const spread = (index: number, salt: number): number => {
  let x = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  const high = (x ^ (x >>> 16)) >>> 0;
  x = Math.imul(x + 0x6d2b79f5, 0x2c1b3c6d);
  x ^= x >>> 13;
  return high * 65536 + ((x >>> 0) & 0xffff);
};

/** Name of a parent specialty: the sum over a line's placements names its multiset. */
export const parentName = (parent: number): number => spread(parent, 7);

/** Name of a rotation in a term (term * rotations + rotation): the sum over a line's terms names its sequence. */
export const cellName = (cell: number): number => spread(cell, 23);
