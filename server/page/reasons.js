import { element } from './element.js';
import { placeOf } from './fault-bar.js';
import { ruleName } from './rule-names.js';

/** "/rotations/3/capacity" is told by the rotation's name, and each place once. */
export const placesOf = (cells, request) => [
  ...new Set(
    cells.map((cell) => {
      const index = /^\/rotations\/(\d+)/.exec(cell)?.[1];
      return (index && request.rotations[index]?.name) || (cell.startsWith('/') ? placeOf(cell, request) : cell);
    }),
  ),
];

const where = (places) =>
  places.length > 3
    ? element(
        'details',
        {},
        element('summary', { text: `Where: ${places.length} places` }),
        element('p', { class: 'cells', text: places.join(', ') }),
      )
    : element('p', { class: 'cells', text: `Where: ${places.join(', ')}` });

/** Why there is no plan (or no further line): one card per conflict, in the planner's words. */
export const reasonCards = (conflicts, request) =>
  conflicts.map((conflict) =>
    element(
      'article',
      { class: 'card' },
      element('p', { text: conflict.message }),
      conflict.rules.length
        ? element(
            'ul',
            { class: 'tags', 'aria-label': 'Rules involved' },
            conflict.rules.map((rule) => element('li', { text: ruleName(rule) })),
          )
        : null,
      conflict.cells.length ? where(placesOf(conflict.cells, request)) : null,
    ),
  );
