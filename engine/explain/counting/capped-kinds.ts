import { termsWithin } from '#engine/algorithm/items.ts';
import { countOf } from '#engine/rules/weeks.ts';
import { capacityOf } from '../pointer.ts';
import { byWorkedTerms, type Question } from '../question.ts';
import type { Argument } from './argument.ts';
import { commonNeed, fedLines } from './fed-lines.ts';
import { postsPerTerm } from './supply.ts';

/** Rotations of which a line may hold only so many, by weeks or by placements; `Infinity` where a limit is not set. */
type CappedKind = {
  /** What stands before and after "term" or "terms". */
  words: readonly [before: string, after: string];
  holds: (rotation: number) => boolean;
  weeks: { limit: number; rule: string };
  placements: { limit: number; rule: string };
};

const none = { limit: Number.POSITIVE_INFINITY, rule: '' };

const kindsOf = ({ problem, request }: Question): CappedKind[] => {
  const { rules } = problem;
  const named = (ids: Int32Array, of: (index: number) => string | null | undefined) =>
    [...new Set(ids)]
      .filter((id) => id >= 0)
      .map((id) => ({ id, name: of(ids.indexOf(id)) ?? '', holds: (rotation: number) => ids[rotation] === id }));
  return [
    {
      words: ['service ', ''],
      holds: (rotation) => problem.service[rotation] === 1,
      weeks: { limit: rules.serviceWeeks, rule: 'max_service_share' },
      placements: { limit: rules.serviceTerms, rule: 'max_service_terms' },
    },
    {
      words: ['rural ', ''],
      holds: (rotation) => problem.rural[rotation] === 1,
      weeks: none,
      placements: { limit: rules.ruralTerms, rule: 'max_rural_terms' },
    },
    {
      words: ['', ' of nights or relief'],
      holds: (rotation) => problem.nights[rotation] === 1,
      weeks: none,
      placements: { limit: rules.nightsTerms, rule: 'max_nights_relief_terms' },
    },
    {
      words: ['non-clinical ', ''],
      holds: (rotation) => problem.nonClinical[rotation] === 1,
      weeks: none,
      placements: { limit: rules.nonClinicalTerms, rule: 'max_non_clinical_terms' },
    },
    ...named(problem.parent, (rotation) => request.rotations[rotation].parent_specialty).map(({ name, holds }) => ({
      words: ['', ` of ${name}`] as const,
      holds,
      weeks: { limit: rules.specialtyWeeks, rule: 'max_specialty_share' },
      placements: none,
    })),
    ...named(problem.subspecialty, (rotation) => request.rotations[rotation].subspecialty).map(({ name, holds }) => ({
      words: ['', ` of ${name}`] as const,
      holds,
      weeks: { limit: rules.subspecialtyWeeks, rule: 'max_subspecialty_share' },
      placements: { limit: rules.subspecialtyTerms, rule: 'max_subspecialty_terms' },
    })),
  ];
};

/** Where a line may hold only so much of a kind, it needs its other terms from elsewhere. */
export const cappedKinds: Argument = (question, supply) => {
  const { problem, request, lines } = question;
  return kindsOf(question).flatMap(({ words, holds, weeks, placements }) => {
    if (weeks.limit === Number.POSITIVE_INFINITY && placements.limit === Number.POSITIVE_INFINITY) return [];
    const others = (rotation: number): boolean => !holds(rotation);
    const longest = problem.span.reduce((top, span, rotation) => (holds(rotation) ? Math.max(top, span) : top), 1);
    const capOf = (terms: number[]) => {
      const byWeeks = termsWithin(
        weeks.limit,
        terms.map((term) => problem.weeks[term]),
      ).shortest;
      const byPlacements = placements.limit * longest;
      const held = Math.min(byWeeks, byPlacements, terms.length);
      return { held, need: terms.length - held, rule: byWeeks < byPlacements ? weeks.rule : placements.rule };
    };
    const caps = byWorkedTerms(question, capOf);
    const needs = caps.map(({ need }) => need);
    const perTerm = postsPerTerm(problem, supply, others);
    const places = (count: number): number => perTerm.reduce((sum, posts) => sum + Math.min(count, posts), 0);
    const most = fedLines(needs, places);
    if (most >= lines.length) return [];
    const { held, need, rule } = caps.reduce((hardest, cap) => (cap.need > hardest.need ? cap : hardest));
    const upTo = commonNeed(needs) === null ? 'up to ' : '';
    return [
      {
        most,
        rules: [rule, 'capacity'],
        message: `A line may hold at most ${held} ${words[0]}${held === 1 ? 'term' : 'terms'}${words[1]} and needs ${upTo}${need} others: ${countOf(places(lines.length), 'place')}, enough for ${most} of ${countOf(lines.length, 'line')}`,
        cells: capacityOf(request.rotations.flatMap((_, rotation) => (others(rotation) ? [rotation] : []))),
      },
    ];
  });
};
