import { judgement, type LineRule } from './rule.ts';
import { countOf } from './weeks.ts';

/** Terms in the year, exactly. */
export const terms: LineRule = {
  name: 'terms',
  applies: (bounds) => bounds.terms != null,
  judge: (_line, bounds, year) => {
    const needed = bounds.terms!;
    const have = year.lengths.length;
    return judgement(
      have === needed,
      String(have),
      String(needed),
      `the year has ${countOf(have, 'term')}, exactly ${needed} needed`,
    );
  },
};
