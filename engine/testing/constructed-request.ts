import { type LineRole, lineRoles } from '#engine/domain/line-roles.ts';
import { lineId } from '#engine/domain/lock.ts';
import { SchedulingRequest } from '#engine/domain/request.ts';
import type { Bounds } from '#engine/domain/ruleset.ts';
import { lineFaults } from './line-faults.ts';
import type { LineCells } from './plan-cells.ts';
import { type RequestSize, randomRequest } from './random-request.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** A request with a plan known to be legal, because the request was drawn around it. */
export type ConstructedRequest = { request: SchedulingRequest; plan: LineCells[] };

const attempts = 600;

/** One filling of a line at random: whole terms, spans kept together, null where the line holds nothing; often illegal. */
const drawLine = (request: SchedulingRequest, role: LineRole, random: SeededRandom): LineCells => {
  const cells: LineCells = [];
  const terms = request.term_structure.length;
  while (cells.length < terms) {
    if (role.unavailable.has(cells.length)) cells.push(null);
    else {
      const rotation = random.pick(request.rotations);
      for (let covered = 0; covered < rotation.span_terms; covered++) cells.push(rotation.id);
    }
  }
  return cells.slice(0, terms);
};

/** Distinct legal lines, one for each line of the request, or null when luck finds none for some line. */
const drawPlan = (request: SchedulingRequest, bounds: Bounds, random: SeededRandom): LineCells[] | null => {
  const plan: LineCells[] = [];
  const taken = new Set<string>();
  for (const role of lineRoles(request)) {
    let left = attempts;
    let cells = drawLine(request, role, random);
    while (taken.has(cells.join()) || lineFaults(request, bounds, role, cells).length > 0) {
      if (--left === 0) return null;
      cells = drawLine(request, role, random);
    }
    taken.add(cells.join());
    plan.push(cells);
  }
  return plan;
};

const capacitiesAround = (request: SchedulingRequest, plan: LineCells[], random: SeededRandom) =>
  request.rotations.map((rotation) => {
    const used = request.term_structure.map((_, term) => plan.filter((cells) => cells[term] === rotation.id).length);
    const slack = () => (random.chance(0.3) ? 1 : 0);
    const capacity = random.chance(0.4) ? Math.max(...used) + slack() : used.map((count) => count + slack());
    return { ...rotation, capacity };
  });

const locksAround = (request: SchedulingRequest, plan: LineCells[], random: SeededRandom) =>
  plan.flatMap((cells, line) =>
    cells.flatMap((id, term) => {
      if (id === null || !random.chance(0.08)) return [];
      const other = random.pick(request.rotations).id;
      const wish = random.pick([
        { rotation_id: id },
        { any_of: [id, other] },
        ...(cells.includes(other) ? [] : [{ not: [other] }]),
      ]);
      return [{ line: lineId(line + 1), ...(random.chance(0.75) ? { term: term + 1 } : {}), ...wish }];
    }),
  );

/**
 * A feasible request the seed decides, as tight as its hidden plan: posts are what the plan uses and little more, locks are
 * taken from it.
 * @param boundsOf the rules in force for a request
 * @returns null when no plan could be drawn under this seed's rules
 */
export const constructedRequest = (
  seed: number,
  boundsOf: (request: SchedulingRequest) => Bounds,
  size: RequestSize = 'small',
): ConstructedRequest | null => {
  const random = seededRandom(seed ^ 0x2545f491);
  const drawn = randomRequest(seed, size);
  const open = SchedulingRequest.parse({
    ...drawn,
    locks: [],
    allow_partial_filling: random.chance(0.15),
    rotations: drawn.rotations.map((rotation) => ({ ...rotation, capacity: 500 })),
  });
  const plan = drawPlan(open, boundsOf(open), random);
  if (!plan) return null;
  return {
    request: SchedulingRequest.parse({
      ...open,
      rotations: capacitiesAround(open, plan, random),
      locks: locksAround(open, plan, random),
    }),
    plan,
  };
};
