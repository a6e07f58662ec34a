import { judgement, type LineRule } from './rule.ts';

/** Clinical experience categories the line must meet; E is never required. */
export const requiredCategories: LineRule = {
  name: 'required_categories',
  applies: (bounds) => bounds.required_categories != null,
  judge: (line, bounds) => {
    const required = bounds.required_categories!.filter((category) => category !== 'E');
    const met = new Set(line.flatMap(({ rotation }) => rotation.experience_categories));
    const missing = required.filter((category) => !met.has(category));
    const held = [...met].filter((category) => category !== 'E').sort();
    return judgement(
      missing.length === 0,
      held.join(', ') || 'none',
      required.join(', ') || 'none',
      `no rotation gives ${missing.length === 1 ? 'category' : 'categories'} ${missing.join(', ')}`,
    );
  },
};
