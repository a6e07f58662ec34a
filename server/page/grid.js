import { dateRange, dayOfWeek, shortDate, termsOf } from './calendar.js';
import { element } from './element.js';

const rowsPerFrame = 80;
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** Grid columns: the line's name is the first, week w the (w + 1)th. */
const weeks = (startWeek, count) => ({ 'grid-column': `${startWeek + 1} / span ${count}` });

const head = (terms, yearStart) => {
  const termCells = terms.map((term) =>
    element(
      'div',
      { class: 'term', role: 'columnheader', style: weeks(term.startWeek, term.weeks) },
      element('b', { text: `Term ${term.index + 1}` }),
      element('small', {
        class: 'dates',
        text: dateRange(yearStart, term.startWeek, term.weeks) || `${term.weeks} weeks`,
      }),
    ),
  );
  const total = terms.reduce((sum, term) => sum + term.weeks, 0);
  const weekCells = Array.from({ length: total }, (_, index) => {
    const day = dayOfWeek(yearStart, index + 1);
    return element('span', {
      text: index + 1,
      title: day ? `Week ${index + 1}, from ${shortDate(day)}` : `Week ${index + 1}`,
      style: weeks(index + 1, 1),
    });
  });
  return element(
    'div',
    { class: 'grid-head', role: 'rowgroup' },
    element(
      'div',
      { class: 'row', role: 'row' },
      element('div', { class: 'name', role: 'columnheader', text: 'Line' }),
      termCells,
    ),
    // Week numbers help the eye; a screen reader hears the weeks with each block instead.
    element(
      'div',
      { class: 'row week-row', 'aria-hidden': 'true' },
      element('span', { class: 'name', text: 'Week' }),
      weekCells,
    ),
  );
};

const block = (allocation, plan) => {
  const { yearStart } = plan;
  const rotation = plan.rotations.get(allocation.rotation_id);
  const colour = plan.colours.get(allocation.rotation_id);
  const { start_week: start, term_length_weeks: length, rotation_name: name } = allocation;
  const categories = (rotation?.experience_categories ?? []).join(' ');
  const dates = dateRange(yearStart, start, length);
  const facility = plan.sharedNames.has(name) ? (rotation?.facility ?? '') : '';
  const when = `weeks ${start} to ${start + length - 1}${dates ? ` (${dates})` : ''}`;
  const kind = rotation?.is_leave ? ' leave' : rotation?.is_service_term ? ' service' : '';
  return element(
    'div',
    {
      class: `block${kind}`,
      role: 'cell',
      title: [name, rotation?.facility, when, categories && `categories ${categories}`].filter(Boolean).join(', '),
      dataset: { rotation: allocation.rotation_id },
      style: { ...weeks(start, length), '--hue': colour?.hue ?? 0, '--step': colour?.step ?? 0 },
    },
    element('span', { class: 'rotation', text: name }),
    element('span', { class: 'categories', text: categories }, facility ? element('small', { text: facility }) : null),
    element('span', { class: 'unseen', text: when }),
  );
};

const row = (line, plan, onPick) => {
  const held = new Set(
    line.allocations.flatMap((allocation) =>
      plan.terms
        .filter(
          (term) =>
            term.startWeek >= allocation.start_week &&
            term.startWeek < allocation.start_week + allocation.term_length_weeks,
        )
        .map((term) => term.index),
    ),
  );
  const cells = [
    ...line.allocations.map((allocation) => ({
      at: allocation.start_week,
      node: block(allocation, plan),
    })),
    ...plan.terms
      .filter((term) => !held.has(term.index))
      .map((term) => ({
        at: term.startWeek,
        node: element('div', {
          class: 'away',
          role: 'cell',
          text: 'Not available',
          style: weeks(term.startWeek, term.weeks),
        }),
      })),
  ].sort((a, b) => a.at - b.at);
  const who = line.worker_id ?? line.pathway ?? '';
  return element(
    'div',
    { class: 'row', role: 'row' },
    element(
      'div',
      { class: 'name', role: 'rowheader' },
      element(
        'button',
        { type: 'button', onclick: () => onPick(line), title: `${line.id}: rules and scores` },
        element('b', { text: line.id }),
        who ? element('small', { class: 'who', text: who }) : null,
      ),
    ),
    cells.map((cell) => cell.node),
  );
};

/** Names that more than one rotation has: those need their facility beside them. */
const sharedNames = (rotations) => {
  const seen = new Set();
  return new Set(rotations.map(({ name }) => name).filter((name) => seen.size === seen.add(name).size));
};

/**
 * Fills `container` with one row per job line over the weeks of the year, a few rows per frame so that the page stays usable
 * with a thousand lines. The promise ends when all rows are in, or as soon as `signal` aborts.
 *
 * @param {HTMLElement} container
 * @param {{ lines: object[], request: object, colours: Map<string, { hue: number, step: number }> }} answer
 * @param {(line: object) => void} onPick called when a line's name is pressed
 */
export const fillGrid = async (container, { lines, request, colours }, onPick, signal) => {
  const terms = termsOf(request.term_structure);
  const plan = {
    terms,
    colours,
    yearStart: request.year_start ?? null,
    sharedNames: sharedNames(request.rotations),
    rotations: new Map(request.rotations.map((rotation) => [rotation.id, rotation])),
  };
  const body = element('div', { role: 'rowgroup' });
  container.setAttribute('aria-rowcount', lines.length + 1);
  container.style.setProperty(
    '--weeks',
    terms.reduce((sum, term) => sum + term.weeks, 0),
  );
  container.replaceChildren(head(terms, plan.yearStart), body);
  for (let from = 0; from < lines.length && !signal?.aborted; from += rowsPerFrame) {
    body.append(...lines.slice(from, from + rowsPerFrame).map((line) => row(line, plan, onPick)));
    await nextFrame();
  }
};
