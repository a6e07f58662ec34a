import type { LineSet, Shape } from './place.ts';

/**
 * Per wish of a line that one of its placements must meet, the items that meet it: locked cells, and needs its group does not know.
 */
export const wantedItems = (
  { problem, types, layout }: Shape,
  line: number,
  knownNeeds: readonly Uint8Array[],
): Set<number>[] => {
  const { terms, rotations } = problem;
  const { allowed, needs } = problem.lines[line];
  const itemsIn = (set: Uint8Array, covers: (start: number, units: number) => boolean): Set<number> =>
    new Set(
      layout.items.flatMap(({ type, starts, units }, item) =>
        types[type].rotations.some((r) => set[r]) && starts.some((start) => covers(start, units)) ? [item] : [],
      ),
    );
  const wanted = needs.filter((need) => !knownNeeds.includes(need)).map((need) => itemsIn(need, () => true));
  for (let term = 0; allowed && term < terms; term++) {
    const cell = allowed.subarray(term * rotations, (term + 1) * rotations);
    if (cell.includes(0)) wanted.push(itemsIn(cell, (start, units) => start <= term && term < start + units));
  }
  return wanted;
};

/** Matches a set's items to wishes, each item to one; answers the index into `items` per wish, -1 where none is left. */
export const matchWishes = (items: readonly number[], wanted: readonly Set<number>[]): number[] => {
  const taken = new Set<number>();
  return wanted.map((wish) => {
    const at = items.findIndex((item, index) => !taken.has(index) && wish.has(item));
    if (at >= 0) taken.add(at);
    return at;
  });
};

/**
 * Where a line's set misses a wish, exchanges free items (two for a span) for the wanted one of another line: the exchange that keeps
 * both sets legal and costs least. The plan's items stay the same, so every post stays as full as it was.
 */
export const exchangeForWishes = (
  shape: Shape,
  sets: LineSet[],
  wantedOf: (line: number) => Set<number>[],
  judge: (line: number, items: readonly number[]) => { faults: number; value: number },
): void => {
  const { layout } = shape;
  for (const own of sets) {
    const wanted = wantedOf(own.line);
    for (let wish = 0; wish < wanted.length; wish++) {
      const matched = matchWishes(own.items, wanted);
      if (matched[wish] >= 0) continue;
      const before = judge(own.line, own.items);
      const free = own.items.flatMap((item, at) => (matched.includes(at) || layout.items[item].units > 1 ? [] : [at]));
      const choices = (units: number): number[][] =>
        units === 1 ? free.map((at) => [at]) : free.flatMap((a, at) => free.slice(at + 1).map((b) => [a, b]));
      let best: { other: LineSet; given: number[]; take: number } | null = null;
      let least = Number.POSITIVE_INFINITY;
      for (const other of sets) {
        if (other === own) continue;
        const otherMatched = matchWishes(other.items, wantedOf(other.line));
        other.items.forEach((item, take) => {
          if (!wanted[wish].has(item) || otherMatched.includes(take)) return;
          const otherBefore = judge(other.line, other.items);
          for (const given of choices(layout.items[item].units)) {
            const mineAfter = judge(own.line, exchanged(own.items, given, [item]));
            const otherAfter = judge(
              other.line,
              exchanged(
                other.items,
                [take],
                given.map((at) => own.items[at]),
              ),
            );
            const faults = mineAfter.faults + otherAfter.faults - before.faults - otherBefore.faults;
            const cost =
              before.value + otherBefore.value - mineAfter.value - otherAfter.value + 1e6 * Math.max(0, faults);
            if (cost >= least) continue;
            least = cost;
            best = { other, given, take };
          }
        });
      }
      if (!best) continue;
      const { other, given, take } = best as { other: LineSet; given: number[]; take: number };
      const gift = given.map((at) => own.items[at]);
      own.items = exchanged(own.items, given, [other.items[take]]);
      other.items = exchanged(other.items, [take], gift);
    }
  }
};

/** The items without those at `out`, and with `into`. */
const exchanged = (items: readonly number[], out: readonly number[], into: readonly number[]): number[] => [
  ...items.filter((_, at) => !out.includes(at)),
  ...into,
];
