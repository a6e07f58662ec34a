import { type Random, shuffle } from '../random.ts';

/** One placement still without a term: whose line, which type, and the terms it may stand in (bits). */
export type Placement = { line: number; type: number; mayStand: number };

/** What the split works on: posts per type summed over either side, and how many of each line's placements the first side takes. */
export type Sides = {
  firstPosts: Int32Array;
  secondPosts: Int32Array;
  first: number;
  second: number;
  /** Placements of the line that go to the first side. */
  firstOf: (line: number) => number;
};

/**
 * Splits placements between two sets of terms so that every line gives each side as many as it has terms there and no type passes
 * its posts on either side: an arbitrary start, then alternating paths (line to type to line) that carry each excess to a type with room.
 * With equal posts in all terms such a split always exists (Koenig); elsewhere an excess may remain, for the search to mend.
 * Answers 1 per placement for the first side.
 */
export const split = (
  placements: Placement[],
  sides: Sides,
  random: Random,
  leave: { types: Uint8Array; wanted: number },
): Uint8Array => {
  const types = sides.firstPosts.length;
  const inFirst = new Uint8Array(placements.length);
  const fixed = new Uint8Array(placements.length);
  const ofLine = new Map<number, number[]>();
  const ofType: number[][] = Array.from({ length: types }, () => []);
  const count = [new Int32Array(types), new Int32Array(types)];
  const posts = [sides.secondPosts, sides.firstPosts];
  placements.forEach(({ line, type, mayStand }, index) => {
    const canFirst = (mayStand & sides.first) !== 0;
    const canSecond = (mayStand & sides.second) !== 0;
    fixed[index] = canFirst && canSecond ? 0 : 1;
    inFirst[index] = canFirst && !canSecond ? 1 : 0;
    const list = ofLine.get(line);
    if (list) list.push(index);
    else ofLine.set(line, [index]);
    ofType[type].push(index);
  });
  for (const [line, list] of ofLine) {
    let want = sides.firstOf(line) - list.reduce((sum, index) => sum + (fixed[index] ? inFirst[index] : 0), 0);
    // Leave goes first while there is room; the rest by chance.
    const free = shuffle(
      list.filter((index) => !fixed[index]),
      random,
    ).sort((a, b) => leave.types[placements[b].type] - leave.types[placements[a].type]);
    for (const index of free) {
      inFirst[index] = want > 0 ? 1 : 0;
      want--;
    }
    for (const index of list) count[inFirst[index]][placements[index].type]++;
  }
  /** Moves one placement of `type` from side `from` to the other along the shortest path to a type with room; false when there is none. */
  const relieve = (type: number, from: number, mayEnd: (type: number) => boolean): boolean => {
    const to = 1 - from;
    const cameBy = new Map<number, { type: number; leaves: number; enters: number }>();
    const queue = [type];
    const seen = new Uint8Array(types);
    seen[type] = 1;
    for (let head = 0; head < queue.length; head++) {
      const at = queue[head];
      for (const leaves of ofType[at]) {
        if (fixed[leaves] || inFirst[leaves] !== from) continue;
        for (const enters of ofLine.get(placements[leaves].line)!) {
          if (fixed[enters] || inFirst[enters] === from) continue;
          const next = placements[enters].type;
          if (seen[next]) continue;
          seen[next] = 1;
          cameBy.set(next, { type: at, leaves, enters });
          if (count[from][next] < posts[from][next] && mayEnd(next)) {
            count[from][type]--;
            count[to][type]++;
            count[from][next]++;
            count[to][next]--;
            for (let back = next; back !== type; ) {
              const step = cameBy.get(back)!;
              inFirst[step.leaves] = to;
              inFirst[step.enters] = from;
              back = step.type;
            }
            return true;
          }
          queue.push(next);
        }
      }
    }
    return false;
  };
  for (let type = 0; type < types; type++) {
    for (const side of [1, 0]) {
      while (count[side][type] > posts[side][type] && relieve(type, side, () => true));
    }
  }
  let early = 0;
  for (let type = 0; type < types; type++) if (leave.types[type]) early += count[1][type];
  for (let type = 0; type < types && early < leave.wanted; type++) {
    if (!leave.types[type]) continue;
    while (early < leave.wanted && count[1][type] < posts[1][type] && relieve(type, 0, (end) => !leave.types[end]))
      early++;
  }
  return inFirst;
};
