import { countOf } from '#engine/rules/weeks.ts';
import { pointerTo } from '../pointer.ts';
import { specsOf } from '../question.ts';
import { listed } from '../wording.ts';
import type { Argument } from './argument.ts';
import { postsPerTerm } from './supply.ts';

/** Every line that works in a term needs a post in it. */
export const postsOfATerm: Argument = (question, supply) => {
  const { problem, request } = question;
  const specs = specsOf(question);
  const perTerm = postsPerTerm(problem, supply, () => true);
  return perTerm.flatMap((posts, term) => {
    const working = specs.filter(({ available }) => (available >> term) & 1).length;
    if (posts >= working) return [];
    const refused = [...supply.refused].filter(([, lost]) => lost[term] > 0);
    const without = refused.length
      ? ` (${listed(refused.map(([rule, lost]) => `${lost[term]} more are closed to every line by ${rule}`))})`
      : '';
    const cells = [pointerTo('term_structure', term)];
    if (request.num_job_lines !== undefined) cells.push(pointerTo('num_job_lines'));
    return [
      {
        most: specs.length - working + posts,
        rules: ['capacity', ...refused.map(([rule]) => rule)],
        message: `Term ${term + 1} has ${countOf(posts, 'post')} for ${countOf(working, 'line')}; ${working - posts} short${without}`,
        cells,
      },
    ];
  });
};
