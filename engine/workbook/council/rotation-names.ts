import type { SchedulingRequest } from '../../domain/request.ts';
import type { Draft } from '../input/input-sheet.ts';
import { type Found, rotationFinder } from '../input/rotation-finder.ts';
import { rotationLabels } from '../result/labels.ts';
import { loose } from '../words.ts';

/** Finds the rotation a planning cell means: by the label of our own sheets, by name with its campus in either order, by id, code or name. */
export const planningFinder = (rotations: Draft['rotations']): ((text: string) => Found) => {
  const ids = new Map<string, string | null>();
  const name = (text: string, id: string) => {
    const key = loose(text);
    if (key !== '') ids.set(key, ids.has(key) && ids.get(key) !== id ? null : id);
  };
  for (const { id, name: called, facility } of rotations) {
    if (!facility) continue;
    name(`${called} ${facility}`, id);
    name(`${facility} ${called}`, id);
  }
  const labels = new Map(
    [...rotationLabels(rotations as SchedulingRequest['rotations'])].map(([id, label]) => [label.toLowerCase(), id]),
  );
  const find = rotationFinder(rotations);
  const known = new Map<string, Found>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const id = labels.get(text.toLowerCase()) ?? ids.get(loose(text));
    const found = id ? { id } : find(text);
    known.set(text, found);
    return found;
  };
};
