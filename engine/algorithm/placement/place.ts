import { bitCount } from '../bits.ts';
import type { Group } from '../groups.ts';
import type { Items } from '../items.ts';
import type { PostType } from '../post-types.ts';
import type { Problem } from '../problem.ts';
import type { Random } from '../random.ts';
import { type Placement, split } from './split.ts';

/** What the master knows of lines, types and items. */
export type Shape = { problem: Problem; groups: Group[]; types: PostType[]; layout: Items; typeOf: Int32Array };

/** A line and the items it is to hold. */
export type LineSet = { line: number; items: number[] };

/**
 * Turns sets into a plan: spans and locked cells take their terms first, then the rest is split term by term, then each type's
 * placements in a term are handed to its rotations. Answers the cells (rotation per line * terms + term; -1 where nothing stands).
 * `spanStarts` says how many placements of a spanning item (item * terms + start) should start where.
 * Where the order of a line matters or posts differ by term a fault may remain; the caller repairs.
 */
export const placeSets = (
  shape: Shape,
  sets: LineSet[],
  spanStarts: Map<number, number>,
  random: Random,
): Int32Array => {
  const startsLeft = new Map(spanStarts);
  const { problem, types, layout } = shape;
  const { terms } = problem;
  const typeCells = new Int32Array(problem.lines.length * terms).fill(-1);
  const free = types.map((type) => Int32Array.from(type.posts));
  const placements: Placement[] = [];
  // Spans of lines with locks or leave have the least choice.
  const claim = ({ line, items }: LineSet): number =>
    2 * Number(problem.lines[line].allowed !== null) +
    Number(items.some((item) => types[layout.items[item].type].leave));
  for (const { line, items } of [...sets].sort((a, b) => claim(b) - claim(a))) {
    const open = fixedFirst(shape, line, items, typeCells, free, startsLeft);
    for (const item of open) {
      const mayStand = layout.items[item].starts.reduce((bits, start) => bits | (1 << start), 0);
      placements.push({ line, type: layout.items[item].type, mayStand });
    }
  }
  const freeTerms = (line: number): number => {
    let bits = problem.lines[line].available;
    for (let term = 0; term < terms; term++) if (typeCells[line * terms + term] >= 0) bits &= ~(1 << term);
    return bits;
  };
  const openTerms = new Map(sets.map(({ line }) => [line, freeTerms(line)]));
  const leaveTypes = Uint8Array.from(types, ({ leave }) => (problem.leavePenalty > 0 ? leave : 0));
  const leaveCount = sets.reduce(
    (sum, { items }) => sum + items.filter((item) => leaveTypes[layout.items[item].type]).length,
    0,
  );
  const wanted = Math.ceil(problem.leaveShare * leaveCount - 1e-9);
  const spread = (list: Placement[], within: number[]): void => {
    if (list.length === 0) return;
    if (within.length === 1) {
      for (const { line, type } of list) typeCells[line * terms + within[0]] = type;
      return;
    }
    const [first, second] = halves(shape, within);
    const bits = (side: number[]): number => side.reduce((sum, term) => sum | (1 << term), 0);
    const firstBits = bits(first);
    const posts = (side: number[]) =>
      Int32Array.from(types, (_, type) => side.reduce((sum, term) => sum + Math.max(0, free[type][term]), 0));
    const splitsLeave = first.some((term) => problem.early[term]) && !second.some((term) => problem.early[term]);
    const inFirst = split(
      list,
      {
        first: firstBits,
        second: bits(second),
        firstPosts: posts(first),
        secondPosts: posts(second),
        firstOf: (line) => bitCount(openTerms.get(line)! & firstBits),
      },
      random,
      { types: splitsLeave ? leaveTypes : new Uint8Array(types.length), wanted },
    );
    spread(
      list.filter((_, index) => inFirst[index]),
      first,
    );
    spread(
      list.filter((_, index) => !inFirst[index]),
      second,
    );
  };
  spread(
    placements,
    Array.from({ length: terms }, (_, term) => term),
  );
  return handOut(shape, sets, typeCells);
};

/** Two parts of the terms: by length class where lengths differ, then by half of the year, then in halves. */
const halves = ({ problem, layout }: Shape, within: number[]): [number[], number[]] => {
  const tests = [
    (term: number) => layout.classOf[term] === layout.classOf[within[0]],
    (term: number) => problem.leavePenalty > 0 && problem.early[term] === 1,
  ];
  for (const test of tests) {
    const first = within.filter(test);
    if (first.length > 0 && first.length < within.length) return [first, within.filter((term) => !test(term))];
  }
  const middle = Math.floor(within.length / 2);
  return [within.slice(0, middle), within.slice(middle)];
};

/** Puts spans and cells locked to one type where they belong; answers the items still without a term. */
const fixedFirst = (
  shape: Shape,
  line: number,
  items: number[],
  typeCells: Int32Array,
  free: Int32Array[],
  startsLeft: Map<number, number>,
): number[] => {
  const { problem, layout } = shape;
  const { terms } = problem;
  const spec = problem.lines[line];
  const open = [...items];
  const take = (item: number, start: number): void => {
    const { type, units } = layout.items[item];
    for (let term = start; term < start + units; term++) {
      typeCells[line * terms + term] = type;
      free[type][term]--;
    }
    open.splice(open.indexOf(item), 1);
  };
  const isFree = (start: number, units: number): boolean => {
    for (let term = start; term < start + units; term++) {
      if (typeCells[line * terms + term] >= 0 || !((spec.available >> term) & 1)) return false;
    }
    return true;
  };
  const allowedThere = (item: number, start: number): boolean => {
    const { type, units } = layout.items[item];
    for (let term = start; term < start + units; term++) {
      if (spec.allowed && !shape.types[type].rotations.some((r) => spec.allowed![term * problem.rotations + r]))
        return false;
    }
    return true;
  };
  const isLocked = (term: number): boolean =>
    spec.allowed?.subarray(term * problem.rotations, (term + 1) * problem.rotations).includes(0) ?? false;
  const locksKept = (start: number, units: number): number => {
    let kept = 0;
    for (let term = start; term < start + units; term++) kept += Number(isLocked(term));
    return kept;
  };
  // A span leaves the first half of the year to the line's leave where it has any, and else to other lines' leave.
  const hasLeave = problem.leavePenalty > 0 && items.some((item) => shape.types[layout.items[item].type].leave);
  const wish = (start: number): number => {
    const early = problem.early[start] + problem.early[start + 1];
    return early === 1 ? 0 : early === (hasLeave ? 0 : 2) ? 2 : 1;
  };
  for (const item of items) {
    const { units, starts, type } = layout.items[item];
    if (units === 1) continue;
    const room = (start: number): number => Math.min(free[type][start], free[type][start + 1]);
    const planned = (start: number): number => Number((startsLeft.get(item * terms + start) ?? 0) > 0.5);
    const possible = starts
      .filter((start) => isFree(start, units) && allowedThere(item, start))
      .sort(
        (a, b) =>
          locksKept(b, units) - locksKept(a, units) ||
          planned(b) - planned(a) ||
          Number(room(b) > 0) - Number(room(a) > 0) ||
          wish(b) - wish(a) ||
          room(b) - room(a),
      );
    if (possible.length) {
      const key = item * terms + possible[0];
      startsLeft.set(key, (startsLeft.get(key) ?? 0) - 1);
      take(item, possible[0]);
    } else open.splice(open.indexOf(item), 1);
  }
  if (spec.allowed) {
    for (let term = 0; term < terms; term++) {
      if (!isLocked(term) || !isFree(term, 1)) continue;
      const fitting = open.find((item) => layout.items[item].starts.includes(term) && allowedThere(item, term));
      if (fitting !== undefined) take(fitting, term);
    }
  }
  return open;
};

/** Gives each placement of a type in a term to one of its rotations with a post there, lines that hold the type twice first. */
const handOut = ({ problem, types }: Shape, sets: LineSet[], typeCells: Int32Array): Int32Array => {
  const { terms, rotations } = problem;
  const cells = new Int32Array(typeCells.length).fill(-1);
  const left = Int32Array.from(problem.posts);
  const copies = (line: number, type: number): number => {
    let count = 0;
    for (let term = 0; term < terms; term++) if (typeCells[line * terms + term] === type) count++;
    return count;
  };
  const wishes = sets.flatMap(({ line }) => {
    const list: { line: number; term: number; type: number; width: number; rank: number }[] = [];
    for (let term = 0; term < terms; term++) {
      const type = typeCells[line * terms + term];
      if (type < 0) continue;
      const width = types[type].span;
      const locked = problem.lines[line].allowed?.subarray(term * rotations, (term + 1) * rotations).includes(0)
        ? 10
        : 0;
      list.push({ line, term, type, width, rank: locked + copies(line, type) });
      term += width - 1;
    }
    return list;
  });
  wishes.sort((a, b) => b.rank - a.rank);
  for (const { line, term, type, width } of wishes) {
    const { allowed } = problem.lines[line];
    const own = cells.subarray(line * terms, (line + 1) * terms);
    let chosen = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const r of types[type].rotations) {
      let room = Math.min(left[r * terms + term], width === 2 ? left[r * terms + term + 1] : Number.POSITIVE_INFINITY);
      if (own.includes(r)) room -= 1000;
      if (allowed && !allowed[term * rotations + r]) room -= 2000;
      // The share of posts still free, so that rotations of one type fill evenly.
      const rank = room > 0 ? room / Math.max(1, problem.posts[r * terms + term]) : room - 1;
      if (rank > most) {
        most = rank;
        chosen = r;
      }
    }
    for (let t = term; t < term + width; t++) {
      own[t] = chosen;
      left[chosen * terms + t]--;
    }
  }
  return cells;
};
