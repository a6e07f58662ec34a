import { lineId } from '#engine/domain/lock.ts';
import type { Variant } from './draft.ts';

/** One cell in twenty is locked: most to one rotation, some to one of three, some against one. */
export const lockedCells: Variant = {
  name: 'locked cells',
  apply: ({ request, plan }, random) => {
    const locks = plan.flatMap((cells, line) =>
      cells.flatMap((rotation, term) => {
        if (rotation === null || !random.chance(0.05)) return [];
        const others = random.shuffled(request.rotations.map(({ id }) => id)).filter((id) => id !== rotation);
        const form = random.next();
        const wish =
          form < 0.8
            ? { rotation_id: rotation }
            : form < 0.9
              ? { any_of: [others[0], rotation, others[1]] }
              : { not: [others[0]] };
        return [{ line: lineId(line + 1), term: term + 1, ...wish }];
      }),
    );
    return { request: { ...request, locks: [...request.locks, ...locks] }, plan };
  },
};
