import type { Bounds } from '#engine/domain/ruleset.ts';
import type { Placement } from '#engine/plan/placement.ts';
import { judgement, type LineRule } from './rule.ts';

/** How many placements count: long enough, neither service nor leave, once per specialty or subspecialty where that is asked. A span is one. */
const counted = (line: readonly Placement[], bounds: Bounds): number => {
  const shortest = bounds.min_term_weeks ?? 0;
  const long = line.filter(
    ({ rotation, weeks }) => weeks >= shortest && !rotation.is_service_term && !rotation.is_leave,
  );
  if (bounds.min_terms_distinct === 'specialty')
    return new Set(long.map(({ rotation }) => rotation.parent_specialty)).size;
  if (bounds.min_terms_distinct === 'subspecialty')
    return new Set(long.map(({ rotation }) => rotation.subspecialty ?? rotation.parent_specialty)).size;
  return long.length;
};

/** Terms that count, see `counted`. */
export const minTerms: LineRule = {
  name: 'min_terms',
  applies: (bounds) => bounds.min_terms != null,
  judge: (line, bounds) => {
    const count = counted(line, bounds);
    const length = bounds.min_term_weeks ? ` of at least ${bounds.min_term_weeks} weeks` : '';
    const distinct =
      bounds.min_terms_distinct == null
        ? ''
        : bounds.min_terms_distinct === 'specialty'
          ? ' in different specialties'
          : ' in different subspecialties';
    const limit = `at least ${bounds.min_terms}${length}${distinct}`;
    return judgement(
      count >= bounds.min_terms!,
      String(count),
      limit,
      `${count} of its terms count, ${limit} needed (service and leave do not count)`,
    );
  },
};
