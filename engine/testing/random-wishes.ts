import type { Lock } from '#engine/domain/lock.ts';
import type { SchedulingRequestInput } from '#engine/domain/request.ts';
import type { SeededRandom } from './seeded-random.ts';

type WorkerInput = NonNullable<SchedulingRequestInput['workers']>[number];
type Pathways = NonNullable<SchedulingRequestInput['priority_requirements']>;
type RotationInput = SchedulingRequestInput['rotations'][number];

/** Named people for the first lines, some with a term off, some aiming at a pathway. */
export const randomWorkers = (
  random: SeededRandom,
  count: number,
  terms: number,
  pathways: readonly string[],
): WorkerInput[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `w${index + 1}`,
    level: 'PGY1',
    targeted_pathway: pathways.length > 0 && random.chance(0.5) ? random.pick(pathways) : null,
    unavailable_terms: terms > 1 && random.chance(0.35) ? [random.integer(1, terms)] : [],
  }));

/** None, one or two pathways, exact or preferred, by rotation and by specialty. */
export const randomPathways = (random: SeededRandom, rotations: readonly RotationInput[], lines: number): Pathways => {
  const pathways: Pathways = {};
  let left = lines;
  for (const name of ['GP', 'Surgical'].slice(0, random.pick([0, 0, 0, 1, 1, 2]))) {
    const reserved = random.integer(random.chance(0.1) ? 0 : 1, Math.max(1, Math.floor(left / 2)));
    if (reserved > left) continue;
    left -= reserved;
    const rotation = random.pick(rotations);
    const other = random.pick(rotations);
    pathways[name] = {
      lines: reserved,
      mode: random.pick(['exact', 'prefer'] as const),
      ...(random.chance(0.5) ? { rotation_ids: [rotation.id] } : {}),
      ...(random.chance(0.6) ? { specialties: [other.subspecialty ?? other.parent_specialty] } : {}),
      ...(random.chance(0.5) ? { weight: random.pick([0, 10, 75, 200]) } : {}),
    };
  }
  return pathways;
};

const lineName = (random: SeededRandom, line: number): string | number =>
  random.chance(0.5) ? line : `JL-${String(line).padStart(3, '0')}`;

/** Locks of every form; a positive lock on a cell is never put on a term its worker is away. */
export const randomLocks = (
  random: SeededRandom,
  rotations: readonly RotationInput[],
  terms: number,
  lines: number,
  workers: readonly WorkerInput[],
): Lock[] =>
  Array.from({ length: random.pick([0, 0, 0, 0, 1, 1, 2, 3]) }, () => {
    const line = random.integer(1, lines);
    const away = workers[line - 1]?.unavailable_terms ?? [];
    const term = random.chance(0.7) ? random.integer(1, terms) : null;
    const ids = random.shuffled(rotations.map(({ id }) => id));
    const form = term !== null && away.includes(term) ? 'not' : random.pick(['rotation', 'any', 'not', 'any and not']);
    return {
      line: lineName(random, line),
      ...(term === null ? {} : { term }),
      ...(form === 'rotation' ? { rotation_id: ids[0] } : {}),
      ...(form.startsWith('any') ? { any_of: ids.slice(0, Math.min(ids.length, 3)) } : {}),
      ...(form.endsWith('not') ? { not: ids.slice(-Math.ceil(ids.length / 4)) } : {}),
    };
  });
