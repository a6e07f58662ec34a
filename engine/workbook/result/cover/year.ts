import { postsIn } from '../../../domain/rotation.ts';
import { usedPosts } from '../held.ts';
import { shareStyle } from '../looks.ts';
import { termDates } from '../week-dates.ts';
import type { CoverBlock } from './cover-block.ts';

/** The terms: their weeks and dates, and how full they are. */
export const year: CoverBlock = ({ request, response }, formulas) => {
  const used = [...usedPosts(request, response).values()];
  let week = 0;
  return {
    title: 'The year',
    headings: ['Term', 'Weeks', 'Posts', 'Used', 'Filled', 'Dates'],
    rows: request.term_structure.map((length, term) => {
      const from = week;
      week += length;
      const posts = request.rotations.reduce((sum, rotation) => sum + postsIn(rotation, term), 0);
      const taken = used.reduce((sum, counts) => sum + counts[term], 0);
      const at = formulas.ofTerm(term);
      return [
        `Term ${term + 1}`,
        length,
        { formula: at.posts, result: posts },
        { formula: at.used, result: taken },
        { formula: `IF(${at.posts}=0,0,${at.used}/${at.posts})`, result: posts === 0 ? 0 : taken / posts },
        request.year_start ? termDates(request.year_start, from, length) : 'no first day of the year is given',
      ];
    }),
    looks: [{ column: 4, style: shareStyle }],
  };
};
