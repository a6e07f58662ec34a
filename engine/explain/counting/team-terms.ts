import { countOf } from '#engine/rules/weeks.ts';
import { capacityOf } from '../pointer.ts';
import { byWorkedTerms } from '../question.ts';
import type { Argument } from './argument.ts';
import { commonNeed, fedLines } from './fed-lines.ts';
import { postsPerTerm } from './supply.ts';

/** Fewest terms of these lengths that reach `weeks`; one more than there are when all together do not. */
const fewestTerms = (lengths: readonly number[], weeks: number): number => {
  const descending = [...lengths].sort((a, b) => b - a);
  let reached = 0;
  let terms = 0;
  while (reached < weeks && terms < descending.length) reached += descending[terms++];
  return reached < weeks ? terms + 1 : terms;
};

/** Every line needs so many terms inside a clinical team. */
export const teamTerms: Argument = (question, supply) => {
  const { problem, request } = question;
  const { teamWeeks } = problem.rules;
  if (teamWeeks <= 0) return [];
  const needs = byWorkedTerms(question, (terms) =>
    fewestTerms(
      terms.map((term) => problem.weeks[term]),
      teamWeeks,
    ),
  );
  const inTeam = (rotation: number): boolean => problem.team[rotation] === 1;
  const perTerm = postsPerTerm(problem, supply, inTeam);
  const places = (lines: number): number => perTerm.reduce((sum, posts) => sum + Math.min(lines, posts), 0);
  const most = fedLines(needs, places);
  if (most >= needs.length) return [];
  const need = commonNeed(needs);
  const each =
    need === null
      ? `The lines need ${needs.reduce((sum, each) => sum + each, 0)} terms inside a clinical team between them`
      : `Each line needs at least ${countOf(need, 'term')} inside a clinical team`;
  return [
    {
      most,
      rules: ['min_team_share', 'capacity'],
      message: `${each}: ${countOf(places(needs.length), 'place')}, enough for ${most} of ${countOf(needs.length, 'line')}`,
      cells: capacityOf(request.rotations.flatMap((_, rotation) => (inTeam(rotation) ? [rotation] : []))),
    },
  ];
};
