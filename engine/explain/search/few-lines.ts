import { listSequences } from '#engine/algorithm/exact/sequences.ts';
import { countOf } from '#engine/rules/weeks.ts';
import { type Claim, type Question, specsOf } from '../question.ts';

/** No two lines may be the same in every term: where so few different legal lines exist, there cannot be more of them. */
export const fewDifferentLines = (question: Question): Claim[] => {
  const problem = { ...question.problem, lines: specsOf(question) };
  const listing = listSequences(problem);
  if (!listing) return [];
  const different = new Set(listing.sequences.map(({ cells }) => cells.join())).size;
  const lines = problem.lines.length;
  if (different >= question.target) return [];
  return [
    {
      most: different,
      rules: ['identical_lines', 'capacity'],
      message: `Only ${countOf(different, 'different legal line')} ${different === 1 ? 'exists' : 'exist'} for ${countOf(lines, 'line')}; no two may be the same in every term`,
      cells: [],
    },
  ];
};
