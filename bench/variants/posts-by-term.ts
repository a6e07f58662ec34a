import { isTaken, lineJudge, postsList, swapped, usageOf, type Variant } from './draft.ts';

/** Three in ten rotations have other posts in each term, as many over the year as before. */
export const postsByTerm: Variant = {
  name: 'posts by term',
  apply: ({ request, plan }, random) => {
    const terms = request.term_structure.length;
    const isLegal = lineJudge(request);
    const varying = new Set(
      request.rotations.filter(({ span_terms }) => span_terms === 1 && random.chance(0.3)).map(({ id }) => id),
    );
    const shuffled = [...plan];
    shuffled.forEach((cells, line) => {
      const own = [...cells.keys()].filter((term) => varying.has(cells[term] ?? ''));
      const [one, other] = random.shuffled(own);
      if (other === undefined || !random.chance(0.8)) return;
      const changed = swapped(cells, one, other);
      if (isLegal(line, changed) && !isTaken(shuffled, line, changed)) shuffled[line] = changed;
    });
    const rotations = request.rotations.map((rotation) => {
      if (!varying.has(rotation.id)) return rotation;
      const posts = postsList(rotation, terms);
      const capacity = usageOf(shuffled, rotation.id, terms);
      const spare = posts.reduce((a, b) => a + b, 0) - capacity.reduce((a, b) => a + b, 0);
      for (let post = 0; post < spare; post++) capacity[random.integer(0, terms - 1)]++;
      return { ...rotation, capacity };
    });
    return { request: { ...request, rotations }, plan: shuffled };
  },
};
