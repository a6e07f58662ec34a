import type { SchedulingRequestInput } from '#engine/domain/request.ts';
import type { SeededRandom } from './seeded-random.ts';

type RotationInput = SchedulingRequestInput['rotations'][number];

const specialties = ['Medicine', 'Surgery', 'Emergency', 'Psychiatry', 'General Practice', 'Relief'];
const subspecialties: Record<string, string[]> = {
  Medicine: ['Cardiology', 'Renal'],
  Surgery: ['Vascular', 'Urology'],
  Emergency: ['Fast Track'],
  Psychiatry: ['Old Age Psychiatry'],
};
const cohortNames = ['PGY1', 'pgy2', 'Intern', 'HMO2', 'PGY3+'];

/** Posts of one rotation: about `mean` a term, one count for all terms or a list, sometimes closed in a term. */
export const randomCapacity = (random: SeededRandom, terms: number, mean: number): number | number[] => {
  const draw = () => Math.floor(random.next() * 2 * mean + 0.5);
  if (random.chance(0.55)) return Math.max(random.chance(0.1) ? 0 : 1, draw());
  return Array.from({ length: terms }, () => (random.chance(0.15) ? 0 : draw()));
};

/** `count` rotations with every feature of the contract, for about `lines` lines: too few posts for them now and then. */
export const randomRotations = (random: SeededRandom, count: number, terms: number, lines: number): RotationInput[] => {
  const known = random.shuffled(specialties).slice(0, random.integer(2, specialties.length));
  const plenty = 0.9 + random.next() * 1.6;
  const spans = terms > 1 && random.chance(0.35) ? 0.3 : 0;
  const requires = random.chance(0.3);
  return Array.from({ length: count }, (_, index): RotationInput => {
    const specialty = random.pick(known);
    const subspecialty =
      subspecialties[specialty] && random.chance(0.5) ? random.pick(subspecialties[specialty]) : null;
    const leave = random.chance(specialty === 'Relief' ? 0.6 : 0.06);
    const letters = random.shuffled(['A', 'B', 'C', 'D', 'E'] as const).slice(0, random.pick([0, 1, 1, 2, 2]));
    return {
      id: `r${index}`,
      name: `${specialty} ${index}`,
      capacity: randomCapacity(random, terms, (lines * plenty) / count),
      parent_specialty: specialty,
      subspecialty,
      experience_categories: leave ? [] : letters,
      is_service_term: random.chance(0.15),
      is_rural: random.chance(0.15),
      is_nights_or_relief: leave || random.chance(0.12),
      is_leave: leave,
      is_non_clinical: random.chance(0.08),
      ...(random.chance(0.3) ? { team_embedded: random.chance(0.5) } : {}),
      excludable: random.chance(0.2),
      required: requires && random.chance(0.4) ? random.integer(1, 2) : 0,
      span_terms: random.chance(spans) ? 2 : 1,
      cohorts: random.chance(0.1) ? random.shuffled(cohortNames).slice(0, random.integer(1, 4)) : null,
    };
  });
};

/** A profile over specialties and subspecialties, one direction of each pair, some pairs missing. */
export const randomAffinity = (random: SeededRandom): NonNullable<SchedulingRequestInput['affinity']> => {
  const names = [...specialties, ...Object.values(subspecialties).flat()];
  const weights: Record<string, Record<string, number>> = {};
  const step = random.pick([1, 5, 5, 20]);
  for (const [index, name] of names.entries()) {
    const row: Record<string, number> = {};
    for (const other of names.slice(index)) {
      const either = index < specialties.length && specialties.includes(other);
      if (random.chance(either ? 0.75 : 0.2))
        row[other] = step * random.integer(-Math.floor(100 / step), Math.floor(100 / step));
    }
    weights[name] = Object.fromEntries(random.shuffled(Object.entries(row)));
  }
  return { source: 'random', version: '1', weights };
};
