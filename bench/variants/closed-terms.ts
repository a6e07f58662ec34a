import type { LineCells } from '#engine/testing/plan-cells.ts';
import { isTaken, lineJudge, postsList, raisePosts, swapped, type Variant } from './draft.ts';

/** One in ten rotations is closed in one term; what the plan held there is moved within its line. */
export const closedTerms: Variant = {
  name: 'closed terms',
  apply: (draft, random) => {
    const terms = draft.request.term_structure.length;
    let { request, plan } = draft;
    for (const rotation of draft.request.rotations) {
      if (rotation.span_terms > 1 || !random.chance(0.1)) continue;
      const closed = random.integer(0, terms - 1);
      const capacity = postsList(rotation, terms).map((posts, term) => (term === closed ? 0 : posts));
      const narrowed = {
        ...request,
        rotations: request.rotations.map((each) => (each.id === rotation.id ? { ...rotation, capacity } : each)),
      };
      const isLegal = lineJudge(narrowed);
      const moved: LineCells[] = [...plan];
      const emptied = plan.every((cells, line) => {
        if (cells[closed] !== rotation.id) return true;
        const found = random
          .shuffled([...cells.keys()])
          .map((term) => swapped(cells, closed, term))
          .find((changed) => isLegal(line, changed) && !isTaken(moved, line, changed));
        if (found) moved[line] = found;
        return found !== undefined;
      });
      if (!emptied) continue;
      plan = moved;
      request = raisePosts({ request: narrowed, plan }, 'by term');
    }
    return { request, plan };
  },
};
