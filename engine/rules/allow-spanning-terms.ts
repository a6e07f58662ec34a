import type { LineRule } from './rule.ts';

/** Whether one placement may take two consecutive terms; a rule only where it may not. */
export const allowSpanningTerms: LineRule = {
  name: 'allow_spanning_terms',
  applies: (bounds) => bounds.allow_spanning_terms === false,
  judge: (line) => {
    const spans = line.filter(({ rotation }) => rotation.span_terms > 1);
    return {
      ok: spans.length === 0,
      value: String(spans.length),
      limit: 'none',
      violations: spans.map(({ termIndex, rotation }) => ({
        term_index: termIndex,
        message: `${rotation.name} spans ${rotation.span_terms} terms, and no rotation may`,
      })),
    };
  },
};
