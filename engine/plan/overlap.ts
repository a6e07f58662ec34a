/**
 * For each list, the most elements it shares with any other list, both as multisets (0 when there is no other).
 *
 * Lists are of non-negative integers, in any order. Every sub-multiset of every list is a node of one tree, so the cost is
 * lists x 2^length and not lists x lists: a year has at most 8 terms.
 */
export const largestOverlaps = (lists: readonly (readonly number[])[]): number[] => {
  const sorted = lists.map((list) => [...list].sort((a, b) => a - b));
  const radix = sorted.reduce((most, list) => Math.max(most, list.at(-1) ?? 0), 0) + 1;

  const nodeOf = new Map<number, number>();
  const child = (node: number, element: number): number => {
    const key = node * radix + element;
    const known = nodeOf.get(key);
    if (known !== undefined) return known;
    nodeOf.set(key, nodeOf.size + 1);
    return nodeOf.size;
  };
  const whole = (list: readonly number[]): number => list.reduce(child, 0);

  // Equal lists are one entry: they share all they have, and need no search.
  const copies = new Map<number, number>();
  const distinct: number[][] = [];
  const ends = sorted.map((list) => {
    const end = whole(list);
    const seen = copies.get(end) ?? 0;
    copies.set(end, seen + 1);
    if (seen === 0) distinct.push(list);
    return end;
  });

  const holders: number[] = [];
  const visit = (
    list: readonly number[],
    from: number,
    node: number,
    size: number,
    see: (n: number, s: number) => void,
  ) => {
    see(node, size);
    for (let at = from; at < list.length; at++)
      // Taking the second of two equal elements without the first would only repeat a sub-multiset.
      if (at === from || list[at] !== list[at - 1]) visit(list, at + 1, child(node, list[at]), size + 1, see);
  };
  for (const list of distinct)
    visit(list, 0, 0, 0, (node) => {
      holders[node] = (holders[node] ?? 0) + 1;
    });
  const best = new Map<number, number>();
  for (const list of distinct) {
    let most = 0;
    visit(list, 0, 0, 0, (node, size) => {
      if (size > most && holders[node] > 1) most = size;
    });
    best.set(whole(list), most);
  }
  return sorted.map((list, index) => (copies.get(ends[index])! > 1 ? list.length : best.get(ends[index])!));
};
