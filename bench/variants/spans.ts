import { Rotation } from '#engine/domain/rotation.ts';
import { isTaken, lineJudge, type Variant } from './draft.ts';

const specialty = 'General Practice';

/** Two general practice blocks over two terms each, for some 8 % of the lines. */
export const spans: Variant = {
  name: 'spans',
  apply: ({ request, plan }, random) => {
    const posts = Math.max(1, Math.round(plan.length * 0.02));
    const blocks = ['gp-block-1', 'gp-block-2'].map((id) =>
      Rotation.parse({
        id,
        name: `General practice block ${id.slice(-1)}`,
        capacity: posts,
        parent_specialty: specialty,
        experience_categories: ['A', 'B'],
        span_terms: 2,
      }),
    );
    const extended = { ...request, rotations: [...request.rotations, ...blocks] };
    const isLegal = lineJudge(extended);
    const withBlocks = [...plan];
    const free = new Set(plan.keys());
    for (const { id } of blocks)
      for (const first of [0, 2]) {
        let left = posts;
        for (const line of random.shuffled([...free])) {
          if (left === 0) break;
          const changed = withBlocks[line].map((held, term) => (term === first || term === first + 1 ? id : held));
          if (withBlocks[line].includes(null) || !isLegal(line, changed) || isTaken(withBlocks, line, changed))
            continue;
          withBlocks[line] = changed;
          free.delete(line);
          left--;
        }
      }
    return { request: extended, plan: withBlocks };
  },
};
