import { rotationColours } from './colours.js';
import { byId } from './element.js';
import { fillGrid } from './grid.js';
import { fillLegend } from './legend.js';
import { showLine } from './line-details.js';
import { reasonCards } from './reasons.js';
import { summaryTiles, unfilledTable, verdict } from './summary.js';

let filling = new AbortController();

/** Puts the earlier answer away while a new one is made. */
export const hideAnswer = () => {
  filling.abort();
  byId('answer').hidden = true;
};

/** Shows an answer: what it is worth, why not more, and its lines. Ends when every line is drawn. */
export const showAnswer = async (response, request) => {
  filling.abort();
  filling = new AbortController();
  const { signal } = filling;
  const { conflicts } = response.diagnostics;
  const lines = response.job_lines;
  byId('answer').dataset.status = response.status;
  byId('verdict').textContent = verdict(response);
  byId('again').hidden = lines.length === 0 || response.summary.reproducible;
  byId('tiles').replaceChildren(...summaryTiles(response));
  byId('reasons').hidden = conflicts.length === 0 && response.status !== 'INFEASIBLE';
  byId('reasons-title').textContent = lines.length ? 'What stops one more line' : 'Why there is no plan';
  byId('solve-partial').hidden = lines.length > 0 || request.allow_partial_filling;
  byId('reason-cards').replaceChildren(...reasonCards(conflicts, request));
  byId('unfilled').replaceChildren(
    ...[lines.length ? unfilledTable(response.diagnostics, request) : null].filter(Boolean),
  );
  byId('plan').hidden = lines.length === 0;
  byId('answer').hidden = false;
  const grid = byId('grid');
  grid.classList.remove('picking');
  if (!lines.length) return grid.replaceChildren();
  const answer = { lines, request, colours: rotationColours(request.rotations) };
  await fillGrid(grid, answer, (line) => showLine(byId('line'), line), signal);
  if (!signal.aborted) fillLegend(byId('legend'), grid, answer);
};
