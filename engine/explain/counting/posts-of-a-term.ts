import { countOf } from '#engine/rules/weeks.ts';
import { boundLifts } from '../lifts/bounds.ts';
import { pointerTo } from '../pointer.ts';
import { type Claim, specsOf } from '../question.ts';
import { listed } from '../wording.ts';
import type { Argument } from './argument.ts';
import { postsPerTerm } from './supply.ts';

/** Every line that works in a term needs a post in it. Terms short in the same way are one claim. */
export const postsOfATerm: Argument = (question, supply) => {
  const { problem, request } = question;
  const specs = specsOf(question);
  const wordsOf = (name: string): string => boundLifts(question).find(({ rule }) => rule === name)?.words ?? name;
  const perTerm = postsPerTerm(problem, supply, () => true);
  const short = new Map<string, { terms: number[]; claim: (terms: number[]) => Claim }>();
  perTerm.forEach((posts, term) => {
    const working = specs.filter(({ available }) => (available >> term) & 1).length;
    if (posts >= working) return;
    const refused = [...supply.refused].filter(([, lost]) => lost[term] > 0);
    const without = refused.length
      ? ` (${listed(refused.map(([rule, lost]) => `${lost[term]} more ${lost[term] === 1 ? 'is' : 'are'} closed to every line by "${wordsOf(rule)}"`))})`
      : '';
    const says = `${countOf(posts, 'post')} for ${countOf(working, 'line')}; ${working - posts} short${without}`;
    const claim = (terms: number[]): Claim => {
      const names = listed(terms.map((each) => String(each + 1)));
      return {
        most: specs.length - working + posts,
        rules: ['capacity', ...refused.map(([rule]) => rule)],
        message: terms.length === 1 ? `Term ${names} has ${says}` : `Terms ${names} each have ${says}`,
        cells: [
          ...terms.map((each) => pointerTo('term_structure', each)),
          ...(request.num_job_lines === undefined ? [] : [pointerTo('num_job_lines')]),
        ],
      };
    };
    const known = short.get(says);
    if (known) known.terms.push(term);
    else short.set(says, { terms: [term], claim });
  });
  return [...short.values()].map(({ terms, claim }) => claim(terms));
};
