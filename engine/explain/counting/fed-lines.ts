/**
 * The most lines that a supply can feed: the largest n such that the n smallest needs together are at most `supply(n)`, an upper
 * limit on what n lines can use.
 */
export const fedLines = (needs: readonly number[], supply: (lines: number) => number): number => {
  // Nearly always there is enough for all, and then nothing need be sorted.
  if (needs.reduce((sum, need) => sum + need, 0) <= supply(needs.length)) return needs.length;
  const ascending = [...needs].sort((a, b) => a - b);
  const upTo = [0];
  for (const need of ascending) upTo.push(upTo[upTo.length - 1] + need);
  for (let lines = needs.length - 1; lines > 0; lines--) if (upTo[lines] <= supply(lines)) return lines;
  return 0;
};

/** "3" when every line needs 3, else null. */
export const commonNeed = (needs: readonly number[]): number | null =>
  needs.every((need) => need === needs[0]) ? needs[0] : null;
