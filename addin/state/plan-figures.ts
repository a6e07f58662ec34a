import { postsIn, type Rotation } from '#engine/domain/rotation.ts';
import type { PlanView } from './plan-view.ts';

/** Doctors placed and posts of one rotation, per term. */
export type RotationUse = { rotation: Rotation; terms: { used: number; posts: number }[] };

/** How the posts of every rotation are used, in the order of the request. */
export const usesOf = ({ request, lines }: PlanView): RotationUse[] => {
  const counts = new Map(request.rotations.map(({ id }) => [id, request.term_structure.map(() => 0)]));
  for (const { cells } of lines)
    cells.forEach((id, term) => {
      const count = id === null ? undefined : counts.get(id);
      if (count) count[term]++;
    });
  return request.rotations.map((rotation) => ({
    rotation,
    terms: (counts.get(rotation.id) ?? []).map((used, term) => ({ used, posts: postsIn(rotation, term) })),
  }));
};

/** Number of lines that hold a rotation of each experience category. */
export const linesByCategory = ({ request, lines }: PlanView): { category: string; lines: number }[] => {
  const categories = new Map(request.rotations.map(({ id, experience_categories }) => [id, experience_categories]));
  return (['A', 'B', 'C', 'D'] as const).map((category) => ({
    category,
    lines: lines.filter(({ cells }) => cells.some((id) => id !== null && categories.get(id)?.includes(category)))
      .length,
  }));
};

/** Weeks of all lines by specialty, most first. */
export const weeksBySpecialty = ({ request, lines }: PlanView): { specialty: string; weeks: number }[] => {
  const specialtyOf = new Map(request.rotations.map(({ id, parent_specialty }) => [id, parent_specialty]));
  const weeks = new Map<string, number>();
  for (const { cells } of lines)
    cells.forEach((id, term) => {
      const specialty = id === null ? undefined : specialtyOf.get(id);
      if (specialty) weeks.set(specialty, (weeks.get(specialty) ?? 0) + request.term_structure[term]);
    });
  return [...weeks]
    .map(([specialty, count]) => ({ specialty, weeks: count }))
    .sort((a, b) => b.weeks - a.weeks || a.specialty.localeCompare(b.specialty));
};

/** Why a post is empty: it may be; its term has more posts than there are lines; or filling it would have cost something. */
export type WhyUnfilled = { kind: 'excludable' } | { kind: 'more'; posts: number; lines: number } | { kind: 'worse' };

export type Unfilled = { name: string; term: number; posts: number; free: number; why: WhyUnfilled };

/** What is left unfilled with its reason, most posts first. `term` counts from 0. */
export const unfilledOf = ({ request, lines, unfilled }: PlanView): Unfilled[] => {
  const names = new Map(request.rotations.map(({ id, name }) => [id, name]));
  const totals = request.term_structure.map((_, term) =>
    request.rotations.reduce((sum, rotation) => sum + postsIn(rotation, term), 0),
  );
  return unfilled
    .map(({ rotation_id, term_index: term, capacity, filled, excludable }): Unfilled => {
      const why: WhyUnfilled = excludable
        ? { kind: 'excludable' }
        : totals[term] > lines.length
          ? { kind: 'more', posts: totals[term], lines: lines.length }
          : { kind: 'worse' };
      return { name: names.get(rotation_id) ?? rotation_id, term, posts: capacity, free: capacity - filled, why };
    })
    .sort((a, b) => b.free - a.free || a.term - b.term);
};
