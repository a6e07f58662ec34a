import type { Conflict } from '#engine/domain/response.ts';
import { countOf } from '#engine/rules/weeks.ts';
import type { Solver } from '#engine/solver/highs.ts';
import type { Question } from '../question.ts';
import { listed } from '../wording.ts';
import { fewDifferentLines } from './few-lines.ts';
import { smallestClash } from './smallest-clash.ts';

const fewRules = 5;

/** Where a complete search alone proves that the target cannot be built: which rules clash with the posts there are. */
export const searchReasons = (solver: Solver, question: Question, secondsLeft: () => number): Conflict[] => {
  const few = fewDifferentLines(question).map(({ most: _, ...conflict }): Conflict => conflict);
  if (few.length > 0 || secondsLeft() <= 0) return few;
  const { rules, smallest, enoughAlone } = smallestClash(solver, question, secondsLeft);
  const lines =
    question.target === question.lines.length
      ? `all ${question.lines.length === 1 ? 'of the 1 line' : `${question.lines.length} lines`}`
      : countOf(question.target, 'line');
  const conflicts: Conflict[] = [];
  // A long list that time left as it was names everything and explains nothing.
  if (smallest || rules.length <= fewRules)
    conflicts.push({
      rules: ['capacity', ...new Set(rules.map(({ rule }) => rule))],
      message:
        rules.length === 0
          ? `The posts there are do not fit together into ${lines}, whatever the rules: every line is full in each term it works, and no two are the same`
          : `With the posts there are, no plan of ${lines} keeps ${rules.length === 1 ? 'this' : 'all of these'}: ${listed(rules.map(({ words }) => words))}`,
      cells: [...new Set(rules.flatMap(({ cells }) => cells))],
    });
  for (const { rule, words, cells } of enoughAlone)
    conflicts.push({ rules: [rule], message: `Without "${words}", ${lines} can be built`, cells });
  return conflicts;
};
