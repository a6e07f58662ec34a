import type { Places } from '#engine/workbook/index.ts';
import { type Overrides, valueAt } from './rules.ts';

/** The places without those of fields that the Rules step sets: a cell it goes before would be edited in vain. */
export const placesInForce = (places: Places, overrides: Overrides): Places =>
  Object.fromEntries(
    Object.entries(places).filter(([pointer]) => {
      const path = pointer.split('/').slice(1);
      return path.every((_, at) => {
        const set = valueAt(overrides, path.slice(0, at + 1));
        // A group, such as the rules, is set one by one.
        return set === undefined || (typeof set === 'object' && set !== null && !Array.isArray(set));
      });
    }),
  );
