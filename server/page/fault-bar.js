import { byId, element } from './element.js';

/** "/rotations/3/capacity" in words: "Rotation 4 (Emergency), capacity". */
export const placeOf = (pointer, request) => {
  if (pointer === '/num_job_lines') return 'Number of lines';
  const [list, index, ...rest] = pointer.split('/').slice(1).map(decodeURIComponent);
  if (index === undefined || Number.isNaN(Number(index)))
    return pointer.slice(1).replaceAll('_', ' ').replaceAll('/', ', ');
  const one = { rotations: 'Rotation', workers: 'Worker', locks: 'Lock', term_structure: 'Term' }[list] ?? list;
  const name = request?.[list]?.[index]?.name;
  const where = `${one} ${Number(index) + 1}${name ? ` (${name})` : ''}`;
  return [where, ...rest.map((part) => part.replaceAll('_', ' '))].join(', ');
};

const placeOfFault = (fault, request) =>
  fault.sheet ? [fault.sheet, fault.cell].filter(Boolean).join(' ') : placeOf(fault.pointer ?? '', request);

/** Clears the bar. */
export const hideFault = () => byId('fault').replaceChildren();

/**
 * The one place where anything that went wrong is said, with what to do about it.
 *
 * @param {import('./api.js').PlannerFault} fault
 * @param {{ request?: object, retry?: () => void }} [context] retry: what "Try again" does
 */
export const showFault = (fault, { request, retry } = {}) => {
  const faults = fault.faults ?? [];
  byId('fault').replaceChildren(
    element(
      'div',
      { class: 'fault-bar' },
      element(
        'p',
        {},
        element('strong', { text: fault.message }),
        ' ',
        fault.remedy ?? 'Try again; if it stays, reload the page.',
      ),
      faults.length
        ? element(
            'ul',
            {},
            faults.map((each) =>
              element('li', {}, element('b', { text: placeOfFault(each, request) || 'Request' }), `: ${each.message}`),
            ),
          )
        : null,
      fault.requestId ? element('p', { class: 'request-id', text: `Request ${fault.requestId}` }) : null,
      element(
        'p',
        { class: 'actions' },
        retry && fault.retryable ? element('button', { type: 'button', onclick: retry, text: 'Try again' }) : null,
        element('button', { type: 'button', onclick: hideFault, text: 'Dismiss' }),
      ),
    ),
  );
};
