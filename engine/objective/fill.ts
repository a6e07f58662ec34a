import { postsIn } from '#engine/domain/rotation.ts';
import type { ObjectivePart } from './part.ts';

const costOfRequiredPost = 400;
const costOfOtherPost = 2;

/** Posts left empty, of the rotations this cohort may hold: required ones first, then those that are not excludable. */
export const fill: ObjectivePart = {
  name: 'fill',
  applies: () => true,
  score: ({ request, usable, used }) => {
    let cost = 0;
    request.rotations.forEach((rotation, index) => {
      if (!usable[index]) return;
      for (let term = 0; term < request.term_structure.length; term++) {
        const posts = postsIn(rotation, term);
        const required = Math.min(rotation.required, posts);
        const filled = Math.min(used[index][term], posts);
        cost += costOfRequiredPost * Math.max(0, required - filled);
        if (!rotation.excludable) cost += costOfOtherPost * (posts - Math.max(filled, required));
      }
    });
    return -cost || 0;
  },
};
