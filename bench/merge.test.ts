import { describe, expect, it } from 'vitest';
import { mergeResults } from './merge.ts';
import { type BenchResult, machine } from './report.ts';

const figures = (objective: number) => ({ objective }) as BenchResult['variants'][number]['median'];
const contender = (contestant: string, objective: number) => ({ contestant, runs: [], median: figures(objective) });
const result = (instances: BenchResult['instances'], variants: BenchResult['variants']): BenchResult => ({
  machine: machine(),
  options: { runs: 5, seconds: 10, secondsBaseline: 60 },
  absent: [],
  instances,
  variants,
});

describe('merging measurements', () => {
  it('replaces what was run again and keeps the rest', () => {
    const instance = { name: 'L-1', lines: 140, rotations: 60 };
    const earlier = result(
      [{ ...instance, contestants: [contender('ours', 1), contender('CP-SAT', 2)] }],
      [{ instance: 'L-1', variant: 'all', runs: [], median: figures(3) }],
    );
    const now = result([{ ...instance, contestants: [contender('ours', 4)] }], []);
    const merged = mergeResults(earlier, now);
    expect(merged.instances[0].contestants.map(({ contestant, median }) => [contestant, median.objective])).toEqual([
      ['ours', 4],
      ['CP-SAT', 2],
    ]);
    expect(merged.variants).toEqual(earlier.variants);
  });
});
