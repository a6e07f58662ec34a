import type { AffinityProfile } from '#engine/domain/affinity.ts';
import { lineRoles } from '#engine/domain/line-roles.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import { postsIn } from '#engine/domain/rotation.ts';
import type { Bounds } from '#engine/domain/ruleset.ts';
import { type LineChoice, lineKinds } from './line-kinds.ts';
import type { LineCells } from './plan-cells.ts';
import { lateLeaveCost, openPostsCost, repeatCost } from './plan-value.ts';

export type BruteForceAnswer = {
  /** A plan with every line exists. */
  feasible: boolean;
  /** Most legal lines at once; below the lines asked for only when partial filling is allowed or no plan exists. */
  maxLines: number;
  /** Best objective among plans with that many lines; null when there is no plan to value. */
  optimum: number | null;
  /** A plan that reaches it, in the order of the lines; null for a line that is not built. */
  plan: (LineCells | null)[];
};

const builtLineWorth = 1e8;

/**
 * The exact optimum of a tiny request, by listing every legal line of each kind of line and searching all their
 * combinations, cutting a branch only when the lines to come cannot make up for what is missing: each is worth at most
 * its own value plus what it saves in open posts now (posts filled later save no more), and can move late leave by at most
 * its own early leave.
 *
 * @param bounds the rules in force for the request, overrides applied
 * @param profile the affinity in force for the request
 * @param budget search steps (a step looks at the choices of every kind once) before giving up
 * @returns null when the budget ran out; otherwise the exact answer
 */
export const bruteForce = (
  request: SchedulingRequest,
  bounds: Bounds,
  profile: AffinityProfile,
  budget = 4_000,
): BruteForceAnswer | null => {
  const roles = lineRoles(request);
  const kinds = lineKinds(request, bounds, profile, roles);
  const order = kinds.flatMap((kind) => kind.lines.map((line) => ({ kind, line })));
  const terms = request.term_structure.length;
  const posts = request.rotations.flatMap((rotation) => request.term_structure.map((_, t) => postsIn(rotation, t)));
  const cost = (post: number, used: number) =>
    openPostsCost(request, request.rotations[Math.floor(post / terms)], post % terms, used);
  const used = posts.map(() => 0);
  const held = new Map<string, number>();
  const taken = new Set<string>();
  const chosen: (LineCells | null)[] = roles.map(() => null);
  const repeat = repeatCost(request);
  const target = request.leave_first_half_share ?? 0;
  const emptyCost = posts.reduce((total, _, post) => total + cost(post, 0), 0);
  let best = Number.NEGATIVE_INFINITY;
  let bestPlan: (LineCells | null)[] = [];
  let steps = 0;

  const fits = (choice: LineChoice) =>
    choice.posts.every((post) => used[post] < posts[post]) && !taken.has(choice.cells.join('\u0000'));
  const gain = (choice: LineChoice) =>
    choice.own -
    (held.get(choice.key) ? repeat : 0) +
    choice.posts.reduce((total, post) => total + cost(post, used[post]) - cost(post, used[post] + 1), 0);

  const move = (choice: LineChoice, by: 1 | -1) => {
    for (const post of choice.posts) used[post] += by;
    held.set(choice.key, (held.get(choice.key) ?? 0) + by);
    const cells = choice.cells.join('\u0000');
    if (by === 1) taken.add(cells);
    else taken.delete(cells);
  };

  const search = (depth: number, from: number, value: number, leave: number, early: number): boolean => {
    if (++steps > budget) return false;
    if (depth === order.length) {
      const total = value - lateLeaveCost(request, target * leave - early);
      if (total > best + 1e-9) {
        best = total;
        bestPlan = [...chosen];
      }
      return true;
    }
    const { kind, line } = order[depth];
    const partial = request.allow_partial_filling;
    let reachable = value;
    let relief = 0;
    let open: { choice: LineChoice; index: number; gain: number }[] = [];
    for (const other of kinds) {
      const left = other.lines.filter((each) => order.findIndex((entry) => entry.line === each) >= depth).length;
      if (left === 0) continue;
      const start = other === kind ? from : 0;
      const fitting = other.choices.flatMap((choice, index) =>
        index >= start && fits(choice) ? [{ choice, index, gain: gain(choice) }] : [],
      );
      if (fitting.length < left && !partial) return true;
      if (fitting.length > 0) {
        const most = Math.max(...fitting.map((entry) => entry.gain));
        reachable += left * (partial ? Math.max(0, builtLineWorth + most) : most);
        relief += left * Math.max(0, ...fitting.map(({ choice }) => choice.early - target * choice.leave));
      }
      if (other === kind) open = fitting;
    }
    if (reachable - lateLeaveCost(request, target * leave - early - relief) <= best + 1e-9) return true;

    open.sort((a, b) => b.gain - a.gain);
    const lastOfKind = kind.lines.at(-1) === line;
    for (const entry of open) {
      move(entry.choice, 1);
      chosen[line] = entry.choice.cells;
      const worth = value + entry.gain + (partial ? builtLineWorth : 0);
      const done = search(
        depth + 1,
        lastOfKind ? 0 : entry.index + 1,
        worth,
        leave + entry.choice.leave,
        early + entry.choice.early,
      );
      chosen[line] = null;
      move(entry.choice, -1);
      if (!done) return false;
    }
    // A line left out stands for all later lines of its kind: they are interchangeable.
    return partial ? search(depth + kind.lines.length - kind.lines.indexOf(line), 0, value, leave, early) : true;
  };

  if (!search(0, 0, -emptyCost, 0, 0)) return null;
  if (best === Number.NEGATIVE_INFINITY) return { feasible: false, maxLines: 0, optimum: null, plan: [] };
  const maxLines = bestPlan.filter((cells) => cells !== null).length;
  return {
    feasible: maxLines === roles.length,
    maxLines,
    optimum: best - (request.allow_partial_filling ? builtLineWorth * maxLines : 0),
    plan: bestPlan,
  };
};
