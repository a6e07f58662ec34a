import type { Duals } from './duals.ts';
import type { Master } from './master.ts';

/**
 * The Lagrangian bound: no plan the master's purpose speaks of is worth more, whatever the duals, as long as they have the right sign.
 * sum over groups of lines (σ + best reduced cost), less the cheapest `missing` lines, plus sum over uses of most (gain + π - φ + δ - ω)+,
 * plus the right-hand sides. Valid before convergence.
 *
 * `best`: the largest reduced cost of any set, per group; Infinity where it is not known.
 */
export const boundOf = (master: Master, duals: Duals, best: readonly number[]): number => {
  const { part, purpose, worked, leaveItem } = master;
  let bound = master.constant;
  const leavingOut: { cost: number; lines: number }[] = [];
  const termsWorth = worked.map((terms) => terms.reduce((sum, count, index) => sum + count * duals.term[index], 0));
  part.lines.forEach((lines, g) => {
    if (lines === 0) return;
    const built = duals.group[g] + best[g];
    const unbuilt = -master.shortPrice - termsWorth[g];
    bound += lines * ((purpose.kind === 'count' ? Math.max(built, unbuilt) : built) + termsWorth[g]);
    leavingOut.push({ cost: built - unbuilt, lines });
  });
  if (purpose.kind === 'partial') {
    let left = purpose.missing;
    for (const { cost, lines } of leavingOut.sort((a, b) => a.cost - b.cost)) {
      const out = Math.min(left, lines);
      if (out > 0) bound -= out * cost;
      left -= out;
    }
  }
  for (const { group, items } of part.kept) {
    bound += termsWorth[group];
    for (const item of items)
      bound -= duals.item[item] + (leaveItem[item] ? master.problem.leaveShare * duals.leave : 0);
  }
  for (const mu of duals.multiset.values()) bound += mu;
  for (const use of master.uses) {
    let gain = use.gain + duals.item[use.item];
    for (let t = 0; t < use.coverage.length; t++) gain -= use.coverage[t] * duals.term[t];
    for (const { key } of use.covers) gain -= duals.cover.get(key) ?? 0;
    if (leaveItem[use.item] && use.early) gain += duals.leave;
    if (gain > 0) bound += gain * use.most;
  }
  for (const [key, posts] of master.coverPosts) bound += posts * (duals.cover.get(key) ?? 0);
  return bound;
};
