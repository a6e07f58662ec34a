import { countOf } from '#engine/rules/weeks.ts';
import { weeksFrom } from '../one-line/placements.ts';
import type { Argument } from './argument.ts';
import { fedLines } from './fed-lines.ts';

/** Every line needs so many terms that count: long enough, neither service nor leave, perhaps each in another specialty. */
export const countedTerms: Argument = ({ problem, bounds, lines }, supply) => {
  const { rules } = problem;
  if (rules.countedTerms === 0) return [];
  const perKey = new Map<number, number>();
  let free = 0;
  supply.placements.forEach((placements, rotation) => {
    if (problem.service[rotation] || problem.leave[rotation]) return;
    const terms = problem.weeks.map((_, start) => start);
    const posts = (term: number): number => supply.posts[rotation * problem.terms + term] ?? 0;
    const counts = terms.filter(
      (start) =>
        start + problem.span[rotation] <= problem.terms &&
        weeksFrom(problem, rotation, start) >= rules.countedTermWeeks &&
        posts(start) > 0,
    );
    const long = Math.min(
      placements,
      counts.reduce((sum, start) => sum + posts(start), 0),
    );
    const key = problem.countKey[rotation];
    if (key < 0) free += long;
    else perKey.set(key, (perKey.get(key) ?? 0) + long);
  });
  const places = (count: number): number =>
    [...perKey.values()].reduce((sum, placements) => sum + Math.min(count, placements), free);
  const most = fedLines(
    lines.map(() => rules.countedTerms),
    places,
  );
  if (most >= lines.length) return [];
  const length = bounds.min_term_weeks ? ` of at least ${bounds.min_term_weeks} weeks` : '';
  const distinct = bounds.min_terms_distinct == null ? '' : ` in different ${pluralOf[bounds.min_terms_distinct]}`;
  return [
    {
      most,
      rules: ['min_terms', 'capacity'],
      message: `Each line needs at least ${countOf(rules.countedTerms, 'term')}${length}${distinct} (service and leave do not count): ${countOf(places(lines.length), 'place')}, enough for ${most} of ${countOf(lines.length, 'line')}`,
      cells: [],
    },
  ];
};

const pluralOf = { specialty: 'specialties', subspecialty: 'subspecialties' };
