import { element } from './element.js';

const ruleWords = (rule) => rule.replaceAll('_', ' ').replace(':', ' ');

/** Why there is no plan (or no further line): one card per conflict, in the planner's words. */
export const reasonCards = (conflicts) =>
  conflicts.map((conflict) =>
    element(
      'article',
      { class: 'card' },
      element('p', { text: conflict.message }),
      conflict.rules.length
        ? element(
            'ul',
            { class: 'tags', 'aria-label': 'Rules involved' },
            conflict.rules.map((rule) => element('li', { text: ruleWords(rule) })),
          )
        : null,
      conflict.cells.length ? element('p', { class: 'cells', text: `Where: ${conflict.cells.join(', ')}` }) : null,
    ),
  );
