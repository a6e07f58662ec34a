/** What went wrong, in words a planner can act on. `faults` are the places in the request, `retryable` whether trying again can help. */
export class PlannerFault extends Error {
  constructor({ message, remedy, faults = [], retryable = false, requestId = null }) {
    super(message);
    Object.assign(this, { remedy, faults, retryable, requestId });
  }
}

const remedies = {
  409: 'Look at the reasons below: add posts, ask for fewer lines, or lift a rule.',
  413: 'Send a smaller file: the limits are 5 MB for a workbook and 2 MB for a request.',
  415: 'Choose an Excel workbook (.xlsx).',
  422: 'Change what is listed and send it again.',
  429: 'Wait a moment, then try again.',
  503: 'All solvers are busy. Wait a moment, then try again.',
};

/** The fault a problem+json body (or any other answer that is not 2xx) stands for. */
export const faultOf = (status, problem, retryAfter = null) =>
  new PlannerFault({
    message: problem?.detail || problem?.title || `The planner answered ${status}.`,
    remedy:
      status >= 500 && status !== 503
        ? 'This is a fault of the planner. Try again; if it stays, report it with the request id.'
        : `${remedies[status] ?? 'Check what was sent and try again.'}${retryAfter ? ` (in about ${retryAfter} s)` : ''}`,
    faults: problem?.errors ?? [],
    retryable: status === 429 || status >= 500,
    requestId: problem?.request_id ?? null,
  });

const unreachable = () =>
  new PlannerFault({
    message: 'The planner does not answer.',
    remedy: 'Check that it is running (npm start) and that this computer reaches it, then try again.',
    retryable: true,
  });

/** `fetch` that throws a `PlannerFault` for anything but a 2xx answer. An abort stays an AbortError. */
export const ask = async (path, options = {}) => {
  let response;
  try {
    response = await fetch(path, options);
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw unreachable();
  }
  if (response.ok) return response;
  const problem = await response.json().catch(() => null);
  throw faultOf(response.status, problem, response.headers.get('retry-after'));
};

/** The JSON at `path`. */
export const getJson = async (path) => (await ask(path)).json();

/** Sends `body` as JSON; answers the raw response. */
export const postJson = (path, body, options = {}) =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...options,
  });

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Reads a workbook: `{ request, issues }`. */
export const parseWorkbook = async (file) =>
  (await ask('/workbook/parse', { method: 'POST', headers: { 'content-type': xlsxType }, body: file })).json();

/** What a lost connection in the middle of an answer means. */
export const connectionLost = () =>
  new PlannerFault({
    message: 'The connection to the planner was lost.',
    remedy: 'Check that it is still running, then try again.',
    retryable: true,
  });
