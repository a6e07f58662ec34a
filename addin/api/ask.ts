import { faultOf, serverAway } from './planner-fault.ts';

/** Whether an error is an abort that somebody asked for. */
export const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** `fetch` that throws a PlannerFault for anything but a 2xx answer. An abort stays an AbortError. */
export const ask = async (url: string, options: RequestInit = {}): Promise<Response> => {
  const response = await fetch(url, options).catch((error: unknown) => {
    throw isAbort(error) ? error : serverAway();
  });
  if (response.ok) return response;
  const problem = await response.json().catch(() => null);
  throw faultOf(response.status, problem, response.headers.get('retry-after'));
};

/** Sends `body` as JSON. */
export const postJson = (url: string, body: unknown, options: RequestInit = {}): Promise<Response> =>
  ask(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...options,
  });
