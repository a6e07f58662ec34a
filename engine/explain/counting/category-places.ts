import { countOf } from '#engine/rules/weeks.ts';
import { capacityOf } from '../pointer.ts';
import type { Argument } from './argument.ts';

/** Every line needs a placement in each required category. */
export const categoryPlaces: Argument = ({ problem, bounds, request, lines }, supply) =>
  [...new Set(bounds.required_categories ?? [])].flatMap((category) => {
    if (category === 'E') return [];
    const bit = 1 << 'ABCD'.indexOf(category);
    let places = 0;
    supply.placements.forEach((placements, rotation) => {
      if (problem.mask[rotation] & bit) places += placements;
    });
    if (places >= lines.length) return [];
    const rotations = request.rotations.flatMap((_, rotation) => (problem.mask[rotation] & bit ? [rotation] : []));
    return [
      {
        most: places,
        rules: [`required_categories:${category}`, 'capacity'],
        message: `Category ${category}: ${countOf(places, 'place')} a year for ${countOf(lines.length, 'line')}; ${lines.length - places} short`,
        cells: capacityOf(rotations),
      },
    ];
  });
