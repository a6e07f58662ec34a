import type { BoundName, Bounds } from '#engine/domain/ruleset.ts';
import { percent } from '#engine/rules/weeks.ts';
import { pointerTo } from '../pointer.ts';
import type { Lift, Ruled } from './lift.ts';

const terms = (count: number, kind: string): string =>
  count === 0 ? `no ${kind} terms` : `at most ${count} ${kind} ${count === 1 ? 'term' : 'terms'} in a line`;

/** What each bound asks, in words; null = it asks nothing. */
const asks: { [Name in BoundName]?: (value: NonNullable<Bounds[Name]>) => string | null } = {
  unique_rotation: (on) => (on ? 'no rotation twice in a line' : null),
  max_specialty_share: (share) => `at most ${percent(share)} of the year in one specialty`,
  max_subspecialty_share: (share) => `at most ${percent(share)} of the year in one subspecialty`,
  max_subspecialty_terms: (count) => `at most ${count} ${count === 1 ? 'term' : 'terms'} in one subspecialty`,
  max_service_share: (share) => `at most ${percent(share)} of the year in service terms`,
  max_service_terms: (count) => terms(count, 'service'),
  min_team_share: (share) => `at least ${percent(share)} of the year inside a clinical team`,
  max_rural_terms: (count) => terms(count, 'rural'),
  max_nights_relief_terms: (count) => terms(count, 'nights or relief'),
  max_non_clinical_terms: (count) => terms(count, 'non-clinical'),
  min_term_weeks: (weeks) => `only terms of at least ${weeks} weeks count`,
  min_terms_distinct: (what) => `terms count once per ${what}`,
  min_terms: (count) =>
    count > 0
      ? `at least ${count} ${count === 1 ? 'term that counts' : 'terms that count'} (service and leave do not)`
      : null,
  min_weeks: (weeks) => `at least ${weeks} weeks net of leave`,
};

const withoutBound =
  (name: BoundName) =>
  ({ request, bounds }: Ruled): Ruled => ({ request, bounds: { ...bounds, [name]: null } });

/** The bounds within a line that are in force, categories apart: those one by one. */
export const boundLifts = ({ request, bounds }: Ruled): Lift[] => {
  const cellsOf = (name: BoundName): string[] => (request.rules[name] == null ? [] : [pointerTo('rules', name)]);
  const lifts = (Object.keys(asks) as BoundName[]).flatMap((name): Lift[] => {
    const value = bounds[name];
    const words = value == null ? null : (asks[name] as (value: unknown) => string | null)(value);
    if (words === null) return [];
    if ((name === 'min_term_weeks' || name === 'min_terms_distinct') && !bounds.min_terms) return [];
    return [{ rule: name, words, cells: cellsOf(name), lifted: withoutBound(name) }];
  });
  const spans = request.rotations.some(({ span_terms }) => span_terms > 1);
  if (spans && bounds.allow_spanning_terms === false)
    lifts.push({
      rule: 'allow_spanning_terms',
      words: 'no rotation over two terms',
      cells: cellsOf('allow_spanning_terms'),
      lifted: withoutBound('allow_spanning_terms'),
    });
  for (const category of new Set(bounds.required_categories ?? [])) {
    if (category === 'E') continue;
    lifts.push({
      rule: `required_categories:${category}`,
      words: `category ${category} in every line`,
      cells: cellsOf('required_categories'),
      lifted: (ruled) => ({
        ...ruled,
        bounds: {
          ...ruled.bounds,
          required_categories: ruled.bounds.required_categories?.filter((other) => other !== category),
        },
      }),
    });
  }
  return lifts;
};
