import { element } from './element.js';

const severities = { error: 'Must be changed', warning: 'Please look', info: 'For information' };
const order = Object.keys(severities);

/** What a workbook's reader found, by sheet and cell, the worst first. */
export const issueTable = (issues) => {
  const rows = [...issues]
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map((issue) =>
      element(
        'tr',
        { class: issue.severity },
        element('td', { text: issue.sheet ?? '' }),
        element('td', { text: issue.cell ?? '' }),
        element('td', { class: 'severity', text: severities[issue.severity] ?? issue.severity }),
        element('td', { text: issue.message }),
      ),
    );
  return element(
    'div',
    { class: 'table', role: 'region', tabindex: '0', 'aria-label': 'Issues in the workbook' },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ['Sheet', 'Cell', '', 'What'].map((text) =>
            element(text ? 'th' : 'td', { text, ...(text && { scope: 'col' }) }),
          ),
        ),
      ),
      element('tbody', {}, rows),
    ),
  );
};

/** Whether a workbook with these issues can be solved. */
export const isSolvable = (parsed) =>
  Boolean(parsed.request) && !parsed.issues.some((issue) => issue.severity === 'error');
