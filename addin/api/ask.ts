import { faultOf, serverAway } from './planner-fault.ts';

/**
 * The access token of whoever is signed in, for a server that asks who calls; null: nobody is, or it does not ask.
 * @param refused the token the server has just refused: another one is wanted, if there is any
 */
export type Bearer = (refused: string | null) => Promise<string | null>;

/** One server as the pane calls it: `fetch` that throws a PlannerFault for anything but a 2xx answer. An abort stays an AbortError. */
export type Ask = (path: string, options?: RequestInit) => Promise<Response>;

/** Whether an error is an abort that somebody asked for. */
export const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

const nobody: Bearer = async () => null;

/** Whether an address is of the server that gave this page: no other is to be given a token. */
const isOwn = (url: string): boolean => {
  const own = globalThis.location?.origin;
  return own !== undefined && new URL(url, own).origin === own;
};

/** @param base where the server is; '' for the one that served the page, the only one that hears of `bearer` */
export const createAsk = (base: string, bearer: Bearer = nobody): Ask => {
  const send = (url: string, options: RequestInit, token: string | null): Promise<Response> => {
    const headers = new Headers(options.headers);
    if (token !== null) headers.set('authorization', `Bearer ${token}`);
    // A token follows no redirect to somewhere else.
    const given: RequestInit = token === null ? options : { ...options, headers, redirect: 'error' };
    return fetch(url, given).catch((error: unknown) => {
      throw isAbort(error) ? error : serverAway();
    });
  };
  return async (path, options = {}) => {
    const url = `${base}${path}`;
    const known = isOwn(url) ? bearer : nobody;
    const token = await known(null);
    let response = await send(url, options, token);
    if (response.status === 401 && token !== null) {
      const next = await known(token);
      if (next !== null && next !== token) response = await send(url, options, next);
    }
    if (response.ok) return response;
    const problem = await response.json().catch(() => null);
    throw faultOf(response.status, problem, response.headers.get('retry-after'), token !== null);
  };
};

/** Sends `body` as JSON. */
export const postJson = (ask: Ask, path: string, body: unknown, options: RequestInit = {}): Promise<Response> =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...options,
  });
