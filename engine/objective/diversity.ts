import type { ObjectivePart } from './part.ts';

/** What each further line with the same multiset of specialties costs. */
const costOfRepeat = 50;

/** Lines whose specialties are those of another line, order aside. */
export const diversity: ObjectivePart = {
  name: 'diversity',
  applies: () => true,
  score: (plan) => {
    const multisets = new Set(
      plan.lines.map((line) => JSON.stringify(line.placements.map(({ rotation }) => rotation.parent_specialty).sort())),
    );
    return -costOfRepeat * (plan.lines.length - multisets.size) || 0;
  },
};
