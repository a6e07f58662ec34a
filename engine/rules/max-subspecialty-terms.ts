import type { LineRule } from './rule.ts';
import { countOf } from './weeks.ts';

/** Placements in any one subspecialty; a rotation without a subspecialty is not capped. */
export const maxSubspecialtyTerms: LineRule = {
  name: 'max_subspecialty_terms',
  applies: (bounds) => bounds.max_subspecialty_terms != null,
  judge: (line, bounds) => {
    const most = bounds.max_subspecialty_terms!;
    const held = new Map<string, number>();
    const violations: { term_index: number; message: string }[] = [];
    for (const { rotation, termIndex } of line) {
      if (rotation.subspecialty == null) continue;
      const count = (held.get(rotation.subspecialty) ?? 0) + 1;
      held.set(rotation.subspecialty, count);
      if (count > most)
        violations.push({
          term_index: termIndex,
          message: `${rotation.name} is ${countOf(count, 'term')} in ${rotation.subspecialty}, at most ${most} allowed`,
        });
    }
    const value = String(Math.max(0, ...held.values()));
    return { ok: violations.length === 0, value, limit: `at most ${most}`, violations };
  },
};
