import { lineRoles } from '#engine/domain/line-roles.ts';
import { rulesetFor } from '#engine/rulesets/index.ts';
import { lineFaults } from '#engine/testing/line-faults.ts';
import type { LineCells } from '#engine/testing/plan-cells.ts';
import type { SeededRandom } from '#engine/testing/seeded-random.ts';
import { type Draft, isTaken } from './draft.ts';

/** Counts the rules a line breaks; `line` counts from 0. */
export const faultCounter = (request: Draft['request']) => {
  const roles = lineRoles(request);
  const { bounds } = rulesetFor(request);
  return (line: number, cells: LineCells) => lineFaults(request, bounds, roles[line], cells).length;
};

/** Mends lines that break a rule by exchanging rotations of the same term with other lines, so that posts stay as they are. */
export const mend = ({ request, plan }: Draft, random: SeededRandom): LineCells[] => {
  const faults = faultCounter(request);
  const mended = [...plan];
  for (let tries = 0; tries < 40_000; tries++) {
    const broken = mended.findIndex((cells, line) => faults(line, cells) > 0 || isTaken(mended, line, cells));
    if (broken === -1) return mended;
    for (let draws = 0; draws < 200; draws++) {
      const other = random.integer(0, mended.length - 1);
      const term = random.integer(0, request.term_structure.length - 1);
      const [one, two] = [[...mended[broken]], [...mended[other]]];
      [one[term], two[term]] = [two[term], one[term]];
      const before = faults(broken, mended[broken]) + faults(other, mended[other]);
      const after = faults(broken, one) + faults(other, two);
      if (other === broken || after > before || isTaken(mended, broken, one) || isTaken(mended, other, two)) continue;
      mended[broken] = one;
      mended[other] = two;
      break;
    }
  }
  throw new Error('the hidden plan could not be mended');
};
