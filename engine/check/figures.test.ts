import { expect, it } from 'vitest';
import { draft, planOf } from './condition.case.ts';
import { diversityScores, figuresOf } from './figures.ts';

it('counts identical lines and the fewest terms in which two lines differ', () => {
  const figures = (...cells: string[]) => figuresOf(planOf({ lines: cells.map((each) => draft(each)) }), 0);
  expect(figures('abd')).toMatchObject({ identical_lines: 0, nearest_line_distance: null, built_lines: 1 });
  expect(figures('abd', 'dab')).toMatchObject({ identical_lines: 0, nearest_line_distance: 3 });
  expect(figures('abd', 'bcd', 'abc')).toMatchObject({ identical_lines: 0, nearest_line_distance: 1 });
  expect(figures('abd', 'abd', 'abd')).toMatchObject({ identical_lines: 2, nearest_line_distance: 0 });
  expect(figures('gga', 'ggb')).toMatchObject({ nearest_line_distance: 1 });
  expect(figures('-ab', 'cab')).toMatchObject({ nearest_line_distance: 1 });
});

it('adds the parts up to the objective', () => {
  const { objective, parts } = figuresOf(planOf({ lines: [draft('abd'), draft('dab')] }), 0);
  expect(objective).toBe(parts.affinity + parts.diversity + parts.leave + parts.pathway + parts.fill + parts.stability);
  expect(parts.diversity).toBe(-50);
});

it('scores a line by the specialties it shares with the one most like it, a span as one', () => {
  const scores = (...cells: string[]) => diversityScores(planOf({ lines: cells.map((each) => draft(each)) }));
  expect(scores('abd')).toEqual([1]);
  expect(scores('abd', 'bda', 'ccc')).toEqual([0, 0, 1]);
  expect(scores('abd', 'abc', 'ccc')).toEqual([0.3333, 0.3333, 0.6667]);
  expect(scores('gga', 'bgg')).toEqual([0.5, 0.5]);
});
