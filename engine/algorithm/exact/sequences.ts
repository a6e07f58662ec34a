import { LineJudge } from '../line-judge.ts';
import type { LineSpec, Problem } from '../problem.ts';

/** Lines that may hold exactly the same sequences. */
export type LineClass = { spec: LineSpec; lines: number[] };

/** A legal sequence of rotations for one class of lines, with what the objective needs of it. */
export type Sequence = {
  lineClass: number;
  cells: Int32Array;
  value: number;
  multiset: number;
  leave: number;
  early: number;
};

/** Every legal sequence of every class of lines. */
export type Listing = { classes: LineClass[]; sequences: Sequence[] };

const mostNodes = 3_000_000;
const mostSequences = 40_000;

export const classesOfLines = (problem: Problem): LineClass[] => {
  const classes = new Map<string, LineClass>();
  problem.lines.forEach((spec, line) => {
    const key = JSON.stringify([
      spec.available,
      spec.bonus && [...spec.bonus],
      spec.needs.map((need) => need.join('')),
      spec.banned?.join(''),
      spec.allowed?.join(''),
    ]);
    const known = classes.get(key);
    if (known) known.lines.push(line);
    else classes.set(key, { spec, lines: [line] });
  });
  return [...classes.values()];
};

/** An upper limit on the sequences of all classes of lines. */
export const sequencesAtMost = (problem: Problem): number => {
  let perClass = 1;
  for (let term = 0; term < problem.terms; term++) {
    let open = 0;
    for (let r = 0; r < problem.rotations; r++) if (problem.posts[r * problem.terms + term] > 0) open++;
    perClass *= Math.max(1, open);
  }
  return perClass * classesOfLines(problem).length;
};

/** Every legal sequence of every class, or null when there are too many to list. */
export const listSequences = (problem: Problem): Listing | null => {
  const { terms, rotations, posts, span } = problem;
  const classes = classesOfLines(problem);
  const judge = new LineJudge(problem);
  const sequences: Sequence[] = [];
  const cells = new Int32Array(terms).fill(-1);
  let nodes = 0;
  const walk = (index: number, term: number): boolean => {
    if (++nodes > mostNodes || sequences.length > mostSequences) return false;
    const { spec } = classes[index];
    if (term >= terms) {
      judge.judge(cells, 0, spec);
      if (judge.faults === 0) {
        const { value, multiset, leave, earlyLeave } = judge;
        sequences.push({ lineClass: index, cells: cells.slice(), value, multiset, leave, early: earlyLeave });
      }
      return true;
    }
    if (!((spec.available >> term) & 1)) {
      cells[term] = -1;
      return walk(index, term + 1);
    }
    for (let r = 0; r < rotations; r++) {
      const width = span[r];
      if (term + width > terms || (problem.rules.unique && cells.subarray(0, term).includes(r))) continue;
      let fits = !spec.banned?.[r];
      for (let at = term; at < term + width; at++) {
        fits &&= posts[r * terms + at] > 0 && ((spec.available >> at) & 1) === 1;
        fits &&= !spec.allowed || spec.allowed[at * rotations + r] === 1;
      }
      if (!fits) continue;
      cells.fill(r, term, term + width);
      if (!walk(index, term + width)) return false;
    }
    cells[term] = -1;
    return true;
  };
  for (let index = 0; index < classes.length; index++) if (!walk(index, 0)) return null;
  return { classes, sequences };
};
