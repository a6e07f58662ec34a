import type { LineRole } from '#engine/domain/line-roles.ts';
import { rulesetFor } from '#engine/rulesets/index.ts';
import { lineFaults } from '#engine/testing/line-faults.ts';
import { isTaken, type Variant } from './draft.ts';

/** One line in ten has a name; about a third of those people are away for one term. */
export const namedWorkers: Variant = {
  name: 'named workers',
  apply: ({ request, plan }, random) => {
    const { bounds } = rulesetFor(request);
    const people = [...plan];
    const spanning = new Set(request.rotations.filter((each) => each.span_terms > 1).map(({ id }) => id));
    const workers = Array.from({ length: Math.max(1, Math.round(plan.length / 10)) }, (_, line) => {
      const person = { id: `worker-${line + 1}`, level: 'PGY1', unavailable_terms: [] as number[] };
      if (!random.chance(0.35)) return person;
      for (const away of random.shuffled([...people[line].keys()])) {
        const left = people[line].map((id, term) => (term === away ? null : id));
        const role: LineRole = {
          id: '',
          workerIndex: line,
          level: 'PGY1',
          pathway: null,
          unavailable: new Set([away]),
        };
        if (spanning.has(people[line][away] ?? '') || isTaken(people, line, left)) continue;
        if (lineFaults(request, bounds, role, left).length > 0) continue;
        people[line] = left;
        return { ...person, unavailable_terms: [away + 1] };
      }
      return person;
    });
    return { request: { ...request, workers }, plan: people };
  },
};
