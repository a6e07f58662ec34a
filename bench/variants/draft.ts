import { lineRoles } from '#engine/domain/line-roles.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import { postsIn, type Rotation } from '#engine/domain/rotation.ts';
import { rulesetFor } from '#engine/rulesets/index.ts';
import { lineFaults } from '#engine/testing/line-faults.ts';
import type { LineCells } from '#engine/testing/plan-cells.ts';
import type { SeededRandom } from '#engine/testing/seeded-random.ts';

/**
 * A request with its hidden plan: the plan is legal in it, so the request is feasible by construction. A variant changes the
 * plan first where it must, then draws the request's posts, closures and locks around it.
 */
export type Draft = { request: SchedulingRequest; plan: LineCells[] };

/** A way to make a request harder. `apply` changes neither what it is given nor the promise that the plan is legal. */
export type Variant = { name: string; apply: (draft: Draft, random: SeededRandom) => Draft };

/** How often the plan uses a rotation in each term. */
export const usageOf = (plan: readonly LineCells[], rotationId: string, terms: number): number[] => {
  const used = new Array<number>(terms).fill(0);
  for (const cells of plan) for (let term = 0; term < terms; term++) if (cells[term] === rotationId) used[term]++;
  return used;
};

/** Judges a line of the draft by the rules on single lines; `line` counts from 0. */
export const lineJudge = (request: SchedulingRequest): ((line: number, cells: LineCells) => boolean) => {
  const roles = lineRoles(request);
  const { bounds } = rulesetFor(request);
  return (line, cells) => lineFaults(request, bounds, roles[line], cells).length === 0;
};

export const swapped = (cells: LineCells, one: number, other: number): LineCells => {
  const copy = [...cells];
  [copy[one], copy[other]] = [copy[other], copy[one]];
  return copy;
};

/** Posts in each term, as a list. */
export const postsList = (rotation: Rotation, terms: number): number[] =>
  Array.from({ length: terms }, (_, term) => postsIn(rotation, term));

/**
 * Raises posts to what the plan uses, never lowers them. `equal`: one count for all terms where there was one before;
 * `by term`: a list wherever one count no longer does.
 */
export const raisePosts = ({ request, plan }: Draft, form: 'equal' | 'by term'): SchedulingRequest => {
  const terms = request.term_structure.length;
  const rotations = request.rotations.map((rotation) => {
    const used = usageOf(plan, rotation.id, terms);
    const posts = postsList(rotation, terms);
    if (used.every((count, term) => count <= posts[term])) return rotation;
    const raised = posts.map((count, term) => Math.max(count, used[term]));
    const capacity = form === 'equal' && typeof rotation.capacity === 'number' ? Math.max(...raised) : raised;
    return { ...rotation, capacity };
  });
  return { ...request, rotations };
};

/** Whether another line of the plan already holds exactly these cells. */
export const isTaken = (plan: readonly LineCells[], line: number, cells: LineCells): boolean => {
  const key = cells.join();
  return plan.some((other, index) => index !== line && other.join() === key);
};
