/** How many bits of a set kept in a number are on. */
export const bitCount = (bits: number): number => {
  let count = 0;
  for (let left = bits; left; left &= left - 1) count++;
  return count;
};
