import { type Ledger, pointerOf } from '../issue.ts';
import { fold } from '../words.ts';
import type { Draft } from './input-sheet.ts';

/**
 * Tells of rotations that only an id made for them tells apart: one name, one facility, in several rows. They may be one position
 * written twice, or two that the lines could not be read by. `written`: the ids that stand in the sheet, whose rotations were meant.
 */
export const tellNamesakes = (draft: Draft, ledger: Ledger, written: ReadonlySet<string>): void => {
  const first = new Map<string, number>();
  draft.rotations.forEach(({ id, name, facility }, index) => {
    const key = JSON.stringify([fold(name), fold(facility ?? '')]);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      return;
    }
    const place = ledger.places[pointerOf(['rotations', index])];
    const before = ledger.places[pointerOf(['rotations', earlier])];
    if (written.has(id) || !place || !before) return;
    const message = `Rotation: '${name}' stands in ${before.cell} too; the lines will call this one '${name} (${facility ?? id})'. Write another name or a facility, or put the posts into one row`;
    ledger.issues.push({ ...place, severity: 'warning', message });
  });
};
