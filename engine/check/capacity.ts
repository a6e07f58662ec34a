import type { Violation } from '#engine/domain/response.ts';
import { postsIn } from '#engine/domain/rotation.ts';
import { fromRequest, type PlanCondition } from './condition.ts';

const named = 8;

/** No rotation has more doctors in a term than posts. */
export const capacity: PlanCondition = ({ request, used, lines }) => {
  const violations: Violation[] = [];
  request.rotations.forEach((rotation, index) => {
    used[index].forEach((doctors, term) => {
      const posts = postsIn(rotation, term);
      if (doctors <= posts) return;
      const holders = lines.filter((line) => line.cells[term] === index).map((line) => line.id);
      const who = `${holders.slice(0, named).join(', ')}${holders.length > named ? ', ...' : ''}`;
      violations.push({
        line_id: null,
        term_index: term,
        rule: 'capacity',
        message: `${rotation.name} term ${term + 1}: ${doctors} doctor${doctors === 1 ? '' : 's'} for ${posts} post${posts === 1 ? '' : 's'} (${who})`,
        source: fromRequest,
      });
    });
  });
  return violations;
};
