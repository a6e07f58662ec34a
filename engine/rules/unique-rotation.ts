import type { LineRule } from './rule.ts';

/** No rotation twice in one line. */
export const uniqueRotation: LineRule = {
  name: 'unique_rotation',
  applies: (bounds) => bounds.unique_rotation === true,
  judge: (line) => {
    const seen = new Set<string>();
    const violations: { term_index: number; message: string }[] = [];
    for (const { rotation, termIndex } of line) {
      if (seen.has(rotation.id))
        violations.push({ term_index: termIndex, message: `${rotation.name} is held a second time` });
      seen.add(rotation.id);
    }
    return { ok: violations.length === 0, value: String(violations.length), limit: 'no rotation twice', violations };
  },
};
