import { element } from './element.js';

/** "0.4 %", with "< 0.1 %" for what would round to nothing; the spaces do not break. */
export const percent = (share) => {
  if (share === null || share === undefined || share >= 1) return 'not known';
  if (share > 0 && share < 0.001) return '<\u00a00.1\u00a0%';
  return `${(share * 100).toFixed(share === 0 || share >= 0.1 ? 0 : 1)}\u00a0%`;
};

const seconds = (value) => `${value.toFixed(value < 10 ? 1 : 0)} s`;

/** One sentence on how far the answer can be trusted. */
export const verdict = ({ status, summary }) => {
  const { built_lines: built, requested_lines: asked, gap, stopped_by: stopped } = summary;
  const lines = built === asked ? `All ${asked} lines are built` : `${built} of ${asked} lines are built`;
  if (status === 'INFEASIBLE') return `No legal plan exists for ${asked} lines.`;
  if (status === 'STOPPED')
    return stopped === 'cancelled'
      ? 'Cancelled before a first legal plan was found.'
      : 'Time ran out before a legal plan or a proof was found.';
  if (status === 'OPTIMAL')
    return `${lines}, legal, and proven ${gap ? `within ${percent(gap)} of the best possible` : 'the best possible'}.`;
  const why = stopped === 'cancelled' ? 'cancelled' : stopped === 'crash' ? 'the solver stopped early' : 'time ran out';
  const known = gap !== null && gap < 1;
  return `${lines} and legal; ${why}, ${known ? `at most ${percent(gap)} below the best possible` : 'and how far it is from the best is not known yet'}.`;
};

const tile = (name, value, note) =>
  element(
    'div',
    {},
    element('dt', { text: name }),
    element('dd', {}, value, note ? element('small', { text: note }) : null),
  );

/** The figures of an answer as a list of tiles. */
export const summaryTiles = ({ job_lines: lines, summary, diagnostics }) => {
  const unfilled = diagnostics.unfilled.reduce((sum, post) => sum + post.capacity - post.filled, 0);
  const mayStayEmpty = diagnostics.unfilled
    .filter((post) => post.excludable)
    .reduce((sum, post) => sum + post.capacity - post.filled, 0);
  const lineTile = tile('Lines', `${summary.built_lines} of ${summary.requested_lines}`);
  const timeTile = tile('Time', seconds(summary.seconds));
  const rulesTile = tile('Rules', summary.ruleset);
  if (!lines.length) return [lineTile, timeTile, rulesTile];
  return [
    lineTile,
    tile('Gap to the best', percent(summary.gap)),
    timeTile,
    tile('Unfilled posts', String(unfilled), mayStayEmpty ? `${mayStayEmpty} may stay empty` : ''),
    tile(
      'Most alike lines differ in',
      summary.nearest_line_distance === null
        ? '–'
        : `${summary.nearest_line_distance} ${summary.nearest_line_distance === 1 ? 'term' : 'terms'}`,
    ),
    rulesTile,
  ];
};

/** The unfilled posts as a table, worst first; null when every post is filled. */
export const unfilledTable = (diagnostics, request) => {
  if (!diagnostics.unfilled.length) return null;
  const names = new Map(request.rotations.map((rotation) => [rotation.id, rotation.name]));
  const rows = [...diagnostics.unfilled]
    .sort((a, b) => b.capacity - b.filled - (a.capacity - a.filled))
    .map((post) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row', text: names.get(post.rotation_id) ?? post.rotation_id }),
        element('td', { text: `Term ${post.term_index + 1}` }),
        element('td', { text: `${post.capacity - post.filled} of ${post.capacity}` }),
        element('td', { text: post.excludable ? 'may stay empty' : '' }),
      ),
    );
  return element(
    'details',
    {},
    element('summary', { text: 'Unfilled posts by rotation and term' }),
    element(
      'div',
      { class: 'table', role: 'region', tabindex: '0', 'aria-label': 'Unfilled posts' },
      element(
        'table',
        {},
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            ['Rotation', 'Term', 'Unfilled', ''].map((text) =>
              element(text ? 'th' : 'td', { text, ...(text && { scope: 'col' }) }),
            ),
          ),
        ),
        element('tbody', {}, rows),
      ),
    ),
  );
};
