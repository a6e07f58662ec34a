import { LineJudge } from '../line-judge.ts';
import type { Shape } from './place.ts';

/** Judges a set as a line in whatever order its items may stand, locked cells left aside. */
export const setJudge = ({ problem, types, layout }: Shape) => {
  const judge = new LineJudge(problem);
  const cells = new Int32Array(problem.terms);
  return (line: number, items: readonly number[]): { faults: number; value: number } => {
    cells.fill(-1);
    const used = new Set<number>();
    // Items with the fewest places choose first, so that those of one length class find theirs.
    const order = [...items].sort(
      (a, b) =>
        layout.items[b].units - layout.items[a].units || layout.items[a].starts.length - layout.items[b].starts.length,
    );
    for (const item of order) {
      const { type, units, starts } = layout.items[item];
      const free = (start: number): boolean => {
        for (let term = start; term < start + units; term++) {
          if (cells[term] >= 0 || !((problem.lines[line].available >> term) & 1)) return false;
        }
        return true;
      };
      const start = starts.find(free);
      const rotation = types[type].rotations.find((r) => !used.has(r)) ?? types[type].rotations[0];
      used.add(rotation);
      if (start !== undefined) cells.fill(rotation, start, start + units);
    }
    judge.judge(cells, 0, { ...problem.lines[line], allowed: null });
    return { faults: judge.faults, value: judge.value };
  };
};
