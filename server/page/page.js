/** The page at `/`: takes a sample or a workbook, has it solved, shows the lines. */

import { hideAnswer, showAnswer } from './answer.js';
import { getJson, PlannerFault, parseWorkbook, postJson } from './api.js';
import { byId, element } from './element.js';
import { hideFault, showFault } from './fault-bar.js';
import { isSolvable, issueTable } from './issues.js';
import { progressStrip } from './progress.js';
import { loadRuleNames } from './rule-names.js';
import { solveStream } from './stream.js';

/** What is on the page: where the request comes from, and the solve that runs, if one does. */
const state = { samples: [], source: null, request: null, solve: null };

/** People wait in front of the page: less than the API's own limit. */
const usualSeconds = 20;

const asFault = (error) =>
  error instanceof PlannerFault
    ? error
    : new PlannerFault({ message: 'The page met a fault of its own.', remedy: 'Reload the page.' });

/** Runs `work`; whatever fails is said in the fault bar, and "Try again" repeats it. */
const attempt = async (work) => {
  hideFault();
  try {
    await work();
  } catch (error) {
    if (error.name === 'AbortError') return;
    if (!(error instanceof PlannerFault)) console.error(error);
    showFault(asFault(error), { request: state.request, retry: () => attempt(work) });
  }
};

const requestToSend = () => {
  const lines = byId('lines').valueAsNumber;
  const seconds = byId('seconds').valueAsNumber;
  return {
    ...state.request,
    ...(Number.isInteger(lines) && { num_job_lines: lines }),
    ...(seconds > 0 && { max_seconds: seconds }),
    allow_partial_filling: byId('partial').checked,
  };
};

const setRunning = (running) => {
  byId('cancel').disabled = !running;
  byId('download').disabled = running || byId('answer').hidden || byId('plan').hidden;
};

/** Solves what the controls say; a solve that still runs is dropped for it. */
const solve = async () => {
  const request = requestToSend();
  state.solve?.stop.abort();
  const stop = new AbortController();
  hideAnswer();
  const progress = progressStrip();
  const mine = { ...solveStream(request, { onProgress: progress.show, signal: stop.signal }), progress, stop };
  state.solve = mine;
  setRunning(true);
  try {
    const response = await mine.answer;
    if (state.solve === mine) await showAnswer(response, request);
  } finally {
    progress.end();
    if (state.solve === mine) {
      state.solve = null;
      setRunning(false);
    }
  }
};

const take = (request, { source, note }) => {
  state.request = request;
  state.source = source;
  byId('lines').value = request.num_job_lines ?? request.workers?.length ?? 1;
  byId('seconds').value = request.max_seconds ?? usualSeconds;
  byId('partial').checked = request.allow_partial_filling ?? false;
  byId('note').textContent = note;
};

const takeSample = async (id) => {
  const sample = state.samples.find((each) => each.id === id);
  byId('issues').hidden = true;
  take(await getJson(sample.file), { source: sample.id, note: sample.note });
  await solve();
};

const takeWorkbook = async (file) => {
  state.solve?.stop.abort();
  hideAnswer();
  byId('issues').hidden = true;
  const parsed = await parseWorkbook(file);
  byId('issues').hidden = parsed.issues.length === 0;
  byId('issues-title').textContent =
    `${parsed.issues.length} ${parsed.issues.length === 1 ? 'issue' : 'issues'} in ${file.name}`;
  byId('issues-hint').textContent = isSolvable(parsed)
    ? 'Lines were made all the same; please look at each.'
    : 'Change the cells below and choose the workbook again.';
  byId('issue-table').replaceChildren(issueTable(parsed.issues));
  if (!isSolvable(parsed)) return byId('issues').focus();
  take(parsed.request, { source: file.name.replace(/\.xlsx$/i, ''), note: `From ${file.name}` });
  await solve();
};

const download = async () => {
  const body = await (await postJson('/schedule/generate/excel', requestToSend())).blob();
  const link = element('a', { href: URL.createObjectURL(body), download: `${state.source ?? 'job'}-lines.xlsx` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  if (state.request) attempt(solve);
});
byId('sample').addEventListener('change', (event) => attempt(() => takeSample(event.target.value)));
byId('solve-partial').addEventListener('click', () => {
  byId('partial').checked = true;
  attempt(solve);
});
byId('cancel').addEventListener('click', () => {
  state.solve?.progress.stopping();
  byId('solve').focus();
  byId('cancel').disabled = true;
  state.solve?.cancel().catch((error) => showFault(asFault(error)));
});
byId('workbook').addEventListener('change', (event) => {
  const [file] = event.target.files;
  event.target.value = '';
  if (file) attempt(() => takeWorkbook(file));
});
byId('download').addEventListener('click', async () => {
  const button = byId('download');
  button.disabled = true;
  button.textContent = 'Writing the workbook';
  await attempt(download);
  button.textContent = 'Download workbook';
  button.disabled = false;
});

// Without the names the page works all the same, and says rules by their plain words.
loadRuleNames().catch(() => {});
await attempt(async () => {
  state.samples = (await getJson('/samples/samples.json')).samples;
  byId('sample').replaceChildren(
    ...state.samples.map((sample) => element('option', { value: sample.id, text: sample.title })),
  );
  await takeSample(state.samples[0].id);
});
