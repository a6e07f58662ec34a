import type { Group } from './groups.ts';
import type { Items } from './items.ts';
import type { PostType } from './post-types.ts';
import type { Problem } from './problem.ts';

/** Terms that nothing tells apart, together: alike in length class, half of the year, posts, locks and who works in them. */
export type TermClasses = { termsOf: number[][]; classOf: number[] };

/** Uses of the posts of one item in one term class at one gain. */
export type PostsUse = {
  item: number;
  /** Terms covered per term class by one use. */
  coverage: number[];
  /** Whether the (last) term covered ends by the middle of the year. */
  early: boolean;
  gain: number;
  most: number;
  /** For a spanning type: the posts of (type * terms + term) that one use takes. */
  covers: { key: number; posts: number }[];
};

export const termClasses = (
  problem: Problem,
  groups: Group[],
  types: PostType[],
  layout: Items,
  locked: Int32Array,
): TermClasses => {
  const { terms } = problem;
  const spans = layout.items.some(({ units }) => units > 1);
  const lockedIn = (term: number): number[] => {
    const list: number[] = [];
    for (let r = 0; r < problem.rotations; r++) list.push(locked[r * terms + term]);
    return list;
  };
  const anyLocked = locked.some((count) => count > 0);
  const names = Array.from({ length: terms }, (_, term) =>
    JSON.stringify([
      spans ? term : 0,
      layout.classOf[term],
      problem.leavePenalty > 0 ? problem.early[term] : 0,
      types.map(({ posts }) => posts[term]),
      groups.map(({ available }) => (available >> term) & 1),
      anyLocked ? lockedIn(term) : [],
    ]),
  );
  const distinct = [...new Set(names)];
  const classOf = names.map((name) => distinct.indexOf(name));
  return {
    classOf,
    termsOf: distinct.map((_, index) => classOf.flatMap((own, term) => (own === index ? [term] : []))),
  };
};

type Piece = { gain: number; most: number };

/**
 * Uses of posts per item and term class. A locked post is worth `lockedGain` more: in a complete plan every lock is kept, so
 * `constant` takes them off again, together with what all posts cost when left empty.
 */
export const postsUses = (
  problem: Problem,
  types: PostType[],
  layout: Items,
  classes: TermClasses,
  locked: Int32Array,
  price: { fill: boolean; lockedGain: number },
): { uses: PostsUse[]; constant: number } => {
  const { terms } = problem;
  const requiredGain = price.fill ? problem.requiredGain : 0;
  const otherGain = (type: PostType): number => (price.fill && !type.excludable ? problem.fillGain : 0);
  let constant = 0;
  const piecesIn = (type: PostType, term: number): Piece[] => {
    const posts = type.posts[term];
    const own = type.rotations.length === 1 ? type.rotations[0] : -1;
    const required = own < 0 ? 0 : Math.min(posts, problem.required[own]);
    const locks = Math.min(
      posts,
      type.rotations.reduce((sum, rotation) => sum + locked[rotation * terms + term], 0),
    );
    const fillOf = (unit: number): number => (unit < required ? requiredGain : otherGain(type));
    const cuts = [...new Set([0, locks, required, posts])].sort((a, b) => a - b);
    return cuts.slice(0, -1).map((from, index) => ({
      gain: fillOf(from) + (from < locks ? price.lockedGain : 0),
      most: cuts[index + 1] - from,
    }));
  };
  const piecesOf = types.map((type) => Array.from({ length: terms }, (_, term) => piecesIn(type, term)));
  for (const pieces of piecesOf.flat(2)) constant -= pieces.gain * pieces.most;
  const uses: PostsUse[] = [];
  layout.items.forEach((item, index) => {
    const type = types[item.type];
    const byClass = new Map<
      string,
      { coverage: number[]; early: boolean; covers: PostsUse['covers']; pieces: Map<number, number> }
    >();
    for (const start of item.starts) {
      const covered = Array.from({ length: item.units }, (_, step) => start + step);
      const last = covered[covered.length - 1];
      const name = item.units > 1 ? `s${start}` : `c${classes.classOf[start]}`;
      let entry = byClass.get(name);
      if (!entry) {
        const coverage = new Array<number>(classes.termsOf.length).fill(0);
        for (const term of covered) coverage[classes.classOf[term]]++;
        const covers =
          item.units > 1 ? covered.map((term) => ({ key: item.type * terms + term, posts: type.posts[term] })) : [];
        entry = { coverage, early: problem.early[last] === 1, covers, pieces: new Map() };
        byClass.set(name, entry);
      }
      for (const { gain, most } of usesFrom(covered.map((term) => piecesOf[item.type][term]))) {
        entry.pieces.set(gain, (entry.pieces.get(gain) ?? 0) + most);
      }
    }
    for (const { pieces, ...entry } of byClass.values()) {
      for (const [gain, most] of pieces) uses.push({ ...entry, item: index, gain, most });
    }
  });
  return { uses, constant };
};

/** Pieces of a placement that covers several terms: the gains of the terms added up, unit by unit. */
const usesFrom = (perTerm: Piece[][]): Piece[] => {
  if (perTerm.length === 1) return perTerm[0];
  const units = perTerm.map((pieces) => pieces.flatMap(({ gain, most }) => new Array<number>(most).fill(gain)));
  const most = Math.min(...units.map((list) => list.length));
  const pieces: Piece[] = [];
  for (let unit = 0; unit < most; unit++) {
    const gain = units.reduce((sum, list) => sum + list[unit], 0);
    const last = pieces.at(-1);
    if (last && last.gain === gain) last.most++;
    else pieces.push({ gain, most: 1 });
  }
  return pieces;
};
