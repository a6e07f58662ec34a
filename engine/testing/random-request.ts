import { SchedulingRequest } from '#engine/domain/request.ts';
import { randomAffinity, randomRotations } from './random-rotations.ts';
import { randomRules, randomTerms } from './random-rules.ts';
import { randomLocks, randomPathways, randomWorkers } from './random-wishes.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

export type RequestSize = 'tiny' | 'small';

const sizeOf = (random: SeededRandom, size: RequestSize) =>
  size === 'tiny'
    ? { terms: random.pick([1, 2, 2, 3, 3, 3, 4, 4, 5]), rotations: random.integer(2, 6), lines: random.integer(1, 4) }
    : { terms: random.integer(2, 5), rotations: random.integer(4, 14), lines: random.integer(2, 14) };

const randomWeights = (random: SeededRandom) => {
  const multiplier = () => (random.chance(0.7) ? 1 : random.pick([0, 0.5, 2]));
  return {
    affinity: multiplier(),
    diversity: multiplier(),
    leave: multiplier(),
    pathway: multiplier(),
    fill: multiplier(),
  };
};

/**
 * A request the seed decides, with every feature of the contract that can be solved, alone and together; feasible or not.
 * `tiny`: few enough legal lines to list them all and search every plan. `small`: a few hundred cells.
 * A few are refused by `requestFaults` (bounds that contradict the terms): callers skip those.
 */
export const randomRequest = (seed: number, size: RequestSize = 'tiny'): SchedulingRequest => {
  const random = seededRandom(seed);
  const { terms, rotations: count, lines } = sizeOf(random, size);
  const termStructure = randomTerms(random, terms);
  const rotations = randomRotations(random, Math.max(count, Math.min(terms, 4)), terms, lines);
  const pathways = randomPathways(random, rotations, lines);
  const workers = random.chance(0.4)
    ? randomWorkers(random, random.integer(1, lines), terms, Object.keys(pathways))
    : [];
  const shipped = random.chance(0.06);
  return SchedulingRequest.parse({
    rotations,
    term_structure: termStructure,
    workers,
    num_job_lines: lines,
    cohort: random.pick(['ANY', 'ANY', 'PGY1', 'PGY2']),
    ...(shipped ? { state: random.pick(['AMC', 'VIC', 'NSW']) } : {}),
    rules: {
      ...(shipped ? { terms: null, min_weeks: null, min_terms: 1, required_categories: ['A'] } : {}),
      ...randomRules(random, termStructure, random.pick([0, 0.06, 0.15, 0.25])),
    },
    priority_requirements: random.chance(0.5) && Object.keys(pathways).length === 0 ? null : pathways,
    leave_first_half_share: random.chance(0.5) ? random.pick([0.5, 0.7, 1]) : null,
    affinity: random.chance(0.05) ? null : randomAffinity(random),
    weights: randomWeights(random),
    allow_partial_filling: random.chance(0.3),
    locks: randomLocks(random, rotations, terms, lines, workers),
    max_seconds: 20,
    gap: 0,
    seed: random.integer(1, 1000),
  });
};
