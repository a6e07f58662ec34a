import { element } from './element.js';
import { ruleName } from './rule-names.js';

/** Opens the dialog with the rules of one line, as the independent checker found them. */
export const showLine = (dialog, line) => {
  const rows = line.compliance.map((entry) =>
    element(
      'tr',
      {},
      element('td', { class: entry.ok ? 'kept' : 'broken', text: entry.ok ? 'kept' : 'broken' }),
      element('th', { scope: 'row', text: ruleName(entry.rule) }),
      element('td', { text: entry.value }),
      element('td', { text: entry.limit }),
      element('td', { text: entry.source }),
    ),
  );
  const title = [line.id, line.worker_id, line.level, line.pathway].filter(Boolean).join(' · ');
  dialog.replaceChildren(
    element(
      'form',
      { method: 'dialog' },
      element('h2', { id: 'line-title', text: title }),
      element('button', { type: 'submit', text: 'Close', autofocus: true }),
    ),
    element('p', {
      text: `Specialties that go together: ${line.affinity_score}. Unlike the other lines: ${line.diversity_score.toFixed(2)}.`,
    }),
    rows.length
      ? element(
          'div',
          { class: 'table', role: 'region', tabindex: '0', 'aria-label': 'Rules of this line' },
          element(
            'table',
            {},
            element(
              'thead',
              {},
              element(
                'tr',
                {},
                element('td'),
                ['Rule', 'This line', 'Limit', 'Source'].map((text) => element('th', { scope: 'col', text })),
              ),
            ),
            element('tbody', {}, rows),
          ),
        )
      : element('p', { text: 'No rules apply to this line but the physical ones.' }),
  );
  dialog.showModal();
};
