import { connectionLost, faultOf, postJson } from './api.js';
import { eventReader } from './events.js';

/**
 * Solves a request over the stream.
 *
 * @param {object} request
 * @param {{ onProgress: (progress: object) => void, signal: AbortSignal }} options aborting drops the solve and its plan
 * @returns {{ answer: Promise<object>, cancel: () => Promise<void> }} `cancel` ends the solve early; `answer` then
 *   holds the best plan so far.
 */
export const solveStream = (request, { onProgress, signal }) => {
  let requestId = null;
  let cancelled = false;
  const cancel = async () => {
    cancelled = true;
    if (requestId) await postJson('/schedule/cancel', { request_id: requestId });
  };
  const read = async () => {
    const response = await postJson('/schedule/generate/stream', request, { signal });
    requestId = response.headers.get('x-request-id');
    if (cancelled) await cancel();
    const events = eventReader();
    const decoder = new TextDecoder();
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read().catch((error) => {
        throw error.name === 'AbortError' ? error : connectionLost();
      });
      if (done) throw connectionLost();
      for (const { event, data } of events(decoder.decode(value, { stream: true }))) {
        if (event === 'progress') onProgress(data);
        if (event === 'result') return data;
        if (event === 'error') throw faultOf(data.status ?? 500, data);
      }
    }
  };
  return { answer: read(), cancel };
};
