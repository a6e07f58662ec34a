import type { UnfilledPost } from '#engine/domain/response.ts';
import { postsIn } from '#engine/domain/rotation.ts';
import type { Plan } from '#engine/plan/read-plan.ts';

/** Rotations this cohort may hold with posts left empty, term by term. */
export const unfilledPosts = ({ request, usable, used }: Plan): UnfilledPost[] =>
  request.rotations.flatMap((rotation, index) => {
    if (!usable[index]) return [];
    return used[index]
      .map((filled, term) => ({
        rotation_id: rotation.id,
        term_index: term,
        capacity: postsIn(rotation, term),
        filled,
        excludable: rotation.excludable,
      }))
      .filter(({ capacity, filled }) => filled < capacity);
  });
