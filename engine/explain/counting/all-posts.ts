import { countOf } from '#engine/rules/weeks.ts';
import { pointerTo } from '../pointer.ts';
import { byWorkedTerms } from '../question.ts';
import type { Argument } from './argument.ts';
import { fedLines } from './fed-lines.ts';

/** All posts of the year against all terms of all lines, where no line holds a rotation twice. */
export const allPosts: Argument = (question, supply) => {
  const { problem, request } = question;
  const needs = byWorkedTerms(question, (terms) => terms.length);
  const termsOf = (lines: number, unique: boolean): number => {
    let terms = 0;
    supply.placements.forEach((placements, rotation) => {
      terms += problem.span[rotation] * (unique ? Math.min(lines, placements) : placements);
    });
    return terms;
  };
  const needed = needs.reduce((sum, need) => sum + need, 0);
  const all = termsOf(needs.length, false);
  const cells = request.num_job_lines === undefined ? [] : [pointerTo('num_job_lines')];
  if (all < needed)
    return [
      {
        most: fedLines(needs, () => all),
        rules: ['capacity'],
        message: `All terms together have ${countOf(all, 'post')} for the ${needed} that ${countOf(needs.length, 'line')} need; ${needed - all} short`,
        cells,
      },
    ];
  const most = problem.rules.unique ? fedLines(needs, (lines) => termsOf(lines, true)) : needs.length;
  if (most >= needs.length) return [];
  const fillable = termsOf(needs.length, true);
  return [
    {
      most,
      rules: ['capacity', 'unique_rotation'],
      message: `With no rotation twice in a line, ${countOf(needs.length, 'line')} can fill ${fillable} of the ${countOf(needed, 'term')} they work`,
      cells,
    },
  ];
};
