import type { SchedulingRequestInput } from '#engine/domain/request.ts';
import type { SeededRandom } from './seeded-random.ts';

type Rules = NonNullable<SchedulingRequestInput['rules']>;

/**
 * Term lengths with at most 53 weeks in all: all alike, one long slot (so that a share can depend on the order of the
 * terms), or every one different.
 */
export const randomTerms = (random: SeededRandom, count: number): number[] => {
  const most = Math.floor(53 / count);
  const usual = Math.min(most - 2, random.integer(8, 13));
  const kind = random.next();
  if (kind < 0.35) return new Array<number>(count).fill(usual);
  if (kind < 0.7) {
    const terms = new Array<number>(count).fill(usual);
    terms[random.pick([0, count - 1])] += 2;
    return terms;
  }
  return Array.from({ length: count }, () => random.integer(Math.max(1, usual - 3), Math.min(most, usual + 3)));
};

/** A share of the year that falls on, just under or just over so many terms: where rounding and order matter. */
const shareOfTerms = (random: SeededRandom, terms: readonly number[], count: number): number => {
  const total = terms.reduce((a, b) => a + b, 0);
  const weeks = random
    .shuffled(terms)
    .slice(0, Math.max(0, count))
    .reduce((a, b) => a + b, 0);
  return Math.min(1, Math.max(0, (weeks + random.pick([-1, 0, 0, 1])) / total));
};

/** Some of the bounds at values that bite at this number of terms; each bound is there with probability `density`. */
export const randomRules = (random: SeededRandom, terms: readonly number[], density: number): Rules => {
  const count = terms.length;
  const total = terms.reduce((a, b) => a + b, 0);
  const rules: Rules = {};
  const sometimes = (set: () => void, factor = 1) => {
    if (random.chance(density * factor)) set();
  };
  sometimes(() => {
    rules.min_weeks = random.integer(Math.max(0, total - 8), total);
  }, 0.5);
  sometimes(() => {
    rules.min_terms = random.integer(1, Math.max(1, count - 1));
    if (random.chance(0.6)) rules.min_term_weeks = random.pick(terms) - random.pick([0, 0, 1]);
    if (random.chance(0.6)) rules.min_terms_distinct = random.pick(['specialty', 'subspecialty'] as const);
  });
  sometimes(() => {
    rules.required_categories = random
      .shuffled(['A', 'B', 'C', 'D', 'E'] as const)
      .slice(0, random.integer(1, Math.min(3, count)));
  });
  sometimes(() => {
    rules.max_specialty_share = shareOfTerms(random, terms, random.integer(1, 2));
  });
  sometimes(() => {
    rules.max_subspecialty_share = shareOfTerms(random, terms, 1);
  });
  sometimes(() => {
    rules.max_subspecialty_terms = 1;
  });
  sometimes(() => {
    rules.max_service_share = shareOfTerms(random, terms, random.integer(0, 2));
  });
  sometimes(() => {
    rules.max_service_terms = random.integer(0, 1);
  });
  sometimes(() => {
    rules.min_team_share = shareOfTerms(random, terms, random.integer(1, Math.ceil(count / 2)));
  });
  sometimes(() => {
    rules.max_rural_terms = random.integer(0, 1);
  });
  sometimes(() => {
    rules.max_nights_relief_terms = random.integer(0, 1);
  });
  sometimes(() => {
    rules.max_non_clinical_terms = random.integer(0, 1);
  });
  sometimes(() => {
    rules.allow_spanning_terms = random.chance(0.6);
  }, 0.5);
  sometimes(() => {
    rules.unique_rotation = random.pick([true, false, null]);
  }, 0.8);
  return rules;
};
