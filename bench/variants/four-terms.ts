import type { LineCells } from '#engine/testing/plan-cells.ts';
import { type Draft, isTaken, raisePosts, swapped, usageOf, type Variant } from './draft.ts';
import { faultCounter, mend } from './mend.ts';
import { secondYear } from './second-year.ts';

/** Spreads each rotation over the terms by swaps within lines, until no swap lowers what exceeds its posts. */
const spread = (plan: LineCells[], posts: ReadonlyMap<string, number>, terms: number): LineCells[] => {
  const even = [...plan];
  const used = new Map([...posts.keys()].map((id) => [id, usageOf(plan, id, terms)]));
  const excess = (id: string | null, term: number, by: number) =>
    id === null
      ? 0
      : Math.max(0, used.get(id)![term] + by - posts.get(id)!) - Math.max(0, used.get(id)![term] - posts.get(id)!);
  for (let improved = true; improved; ) {
    improved = false;
    even.forEach((_, line) => {
      for (let a = 0; a < terms; a++)
        for (let b = a + 1; b < terms; b++) {
          const cells = even[line];
          const [x, y] = [cells[a], cells[b]];
          if (excess(x, a, -1) + excess(y, b, -1) + excess(x, b, 1) + excess(y, a, 1) >= 0) continue;
          const changed = swapped(cells, a, b);
          if (x === null || y === null || isTaken(even, line, changed)) continue;
          used.get(x)![a]--;
          used.get(x)![b]++;
          used.get(y)![b]--;
          used.get(y)![a]++;
          even[line] = changed;
          improved = true;
        }
    });
  }
  return even;
};

/** Second-year rules in a year of four 13-week terms: the hidden plan gives up one term of each line. */
export const fourTerms: Variant = {
  name: 'four terms',
  apply: ({ request, plan }, random) => {
    const year: Draft['request'] = { ...request, term_structure: [13, 13, 13, 13] };
    const posts = new Map(request.rotations.map(({ id, capacity }) => [id, capacity as number]));
    const changed = secondYear.apply({ request: year, plan: [] }, random).request;
    const faults = faultCounter(changed);
    const held = new Map<string, number>();
    for (const id of plan.flat()) held.set(id ?? '', (held.get(id ?? '') ?? 0) + 1);
    const shortened = plan.map((cells, line) => {
      const options = [...cells.keys()].map((dropped) => ({
        dropped: cells[dropped] ?? '',
        cells: cells.filter((_, term) => term !== dropped),
      }));
      const over = (id: string) => held.get(id)! - 4 * (posts.get(id) ?? 0);
      options.sort((a, b) => faults(line, a.cells) - faults(line, b.cells) || over(b.dropped) - over(a.dropped));
      held.set(options[0].dropped, held.get(options[0].dropped)! - 1);
      return options[0].cells;
    });
    const mended = mend({ request: changed, plan: shortened }, random);
    const needed = new Map(
      request.rotations.map(({ id }) => [
        id,
        Math.ceil(usageOf(mended, id, 4).reduce((sum, used) => sum + used, 0) / 4),
      ]),
    );
    const even = spread(mended, needed, 4);
    const rotations = changed.rotations.map((rotation) => ({ ...rotation, capacity: needed.get(rotation.id)! }));
    return { request: raisePosts({ request: { ...changed, rotations }, plan: even }, 'equal'), plan: even };
  },
};
