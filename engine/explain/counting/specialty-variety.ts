import { termsWithin } from '#engine/algorithm/items.ts';
import { countOf } from '#engine/rules/weeks.ts';
import { byWorkedTerms, type Question } from '../question.ts';
import type { Argument } from './argument.ts';
import { fedLines } from './fed-lines.ts';
import type { Supply } from './supply.ts';

/** Posts a year of each name, all its rotations together; rotations with a negative id stand each for itself. */
const postsOfEach = ({ problem }: Question, supply: Supply, ids: Int32Array): { posts: number[]; free: number } => {
  const posts: number[] = [];
  let free = 0;
  ids.forEach((id, rotation) => {
    const own = supply.posts
      .subarray(rotation * problem.terms, (rotation + 1) * problem.terms)
      .reduce((sum, count) => sum + count, 0);
    if (id < 0) free += own;
    else posts[id] = (posts[id] ?? 0) + own;
  });
  return { posts, free };
};

/** Where a line may hold only so much of any one specialty, few specialties cannot fill its year. */
export const specialtyVariety: Argument = (question, supply) => {
  const { problem, lines } = question;
  const { rules } = problem;
  const needs = byWorkedTerms(question, (terms) => terms.length);
  const needed = needs.reduce((sum, need) => sum + need, 0);
  const longest = Math.max(1, ...problem.span);
  const cases = [
    { ids: problem.parent, noun: 'specialty', weeks: rules.specialtyWeeks, placements: Number.POSITIVE_INFINITY },
    {
      ids: problem.subspecialty,
      noun: 'subspecialty',
      weeks: rules.subspecialtyWeeks,
      placements: rules.subspecialtyTerms,
    },
  ] as const;
  return cases.flatMap(({ ids, noun, weeks, placements }) => {
    if (weeks === Number.POSITIVE_INFINITY && placements === Number.POSITIVE_INFINITY) return [];
    const fitting = (terms: number[]): number =>
      termsWithin(
        weeks,
        terms.map((term) => problem.weeks[term]),
      ).shortest;
    const byWeeks = Math.max(0, ...byWorkedTerms(question, fitting));
    const cap = Math.min(byWeeks, placements * longest);
    const { posts, free } = postsOfEach(question, supply, ids);
    const places = (count: number): number => posts.reduce((sum, own) => sum + Math.min(own, cap * count), free);
    const most = fedLines(needs, places);
    if (most >= lines.length) return [];
    const rule = byWeeks <= placements * longest ? `max_${noun}_share` : `max_${noun}_terms`;
    return [
      {
        most,
        rules: [rule, 'capacity'],
        message: `With at most ${countOf(cap, 'term')} of one ${noun} in a line, ${countOf(lines.length, 'line')} can fill ${places(lines.length)} of the ${countOf(needed, 'term')} they work`,
        cells: [],
      },
    ];
  });
};
