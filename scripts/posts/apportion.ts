/** Parts `total` whole things by `shares`, at least one each, the rest by largest remainder. */
export const apportion = (total: number, shares: readonly number[]): number[] => {
  const sum = shares.reduce((all, share) => all + share, 0);
  const exact = shares.map((share) => (share / sum) * total);
  const parts = exact.map((part) => Math.max(1, Math.floor(part)));
  const byRemainder = exact
    .map((part, index) => ({ index, rest: part - parts[index] }))
    .sort((one, other) => other.rest - one.rest || one.index - other.index);
  let left = total - parts.reduce((all, part) => all + part, 0);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    parts[index]++;
    left--;
  }
  for (; left < 0 && Math.max(...parts) > 1; left++) parts[parts.indexOf(Math.max(...parts))]--;
  return parts;
};
