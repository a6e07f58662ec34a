import { isTaken, lineJudge, raisePosts, swapped, usageOf, type Variant } from './draft.ts';

/** Service at most 20 % of the year: a service term fits the 10-week terms and not the 12-week one, so the order of the terms matters. */
export const serviceCap: Variant = {
  name: 'service cap',
  apply: ({ request, plan }, random) => {
    const terms = request.term_structure.length;
    const capped = { ...request, rules: { ...request.rules, max_service_share: 0.2 } };
    const isLegal = lineJudge(capped);
    const moved = [...plan];
    moved.forEach((cells, line) => {
      if (isLegal(line, cells)) return;
      const used = (id: string | null, term: number) => (id === null ? 0 : usageOf(moved, id, terms)[term]);
      const longest = cells.findIndex((id, term) => {
        const service = request.rotations.find((rotation) => rotation.id === id)?.is_service_term;
        return service && request.term_structure[term] === Math.max(...request.term_structure);
      });
      const options = random
        .shuffled([...cells.keys()])
        .map((term) => ({ term, cells: swapped(cells, longest, term) }))
        .filter((option) => isLegal(line, option.cells) && !isTaken(moved, line, option.cells))
        .sort((a, b) => used(cells[longest], a.term) - used(cells[longest], b.term));
      if (!options[0]) throw new Error(`line ${line + 1} can't move its service term`);
      moved[line] = options[0].cells;
    });
    return { request: raisePosts({ request: capped, plan: moved }, 'equal'), plan: moved };
  },
};
