import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { strings } from '#addin/strings/en.ts';
import { createApi } from './api.ts';
import { type Bearer, createAsk } from './ask.ts';

const words = strings.generate.faults;
type Sent = { url: string; token: string | null; redirect: RequestRedirect | undefined };
let sent: Sent[] = [];
/** What the server lets in. */
let good: string | null = 'first';

beforeEach(() => {
  sent = [];
  good = 'first';
  vi.stubGlobal('location', { origin: 'https://planner.example' });
  vi.stubGlobal('fetch', async (url: string, options: RequestInit = {}) => {
    const token = new Headers(options.headers).get('authorization');
    sent.push({ url, token, redirect: options.redirect });
    if (token === (good && `Bearer ${good}`)) return Response.json({ status: 'ok' });
    return Response.json({ detail: 'Sign in, or send your API key.' }, { status: 401 });
  });
});
afterEach(() => void vi.unstubAllGlobals());

/** Holds `first`; the next one is `second`. */
const renewing: Bearer = async (refused) => (refused === null ? 'first' : 'second');

describe('the planner’s server', () => {
  it('is told who asks, and only it: no other origin, and no redirect, gets the token', async () => {
    await createAsk('', renewing)('/schedule/cancel', { method: 'POST' });
    expect(sent).toEqual([{ url: '/schedule/cancel', token: 'Bearer first', redirect: 'error' }]);
    good = null;
    for (const base of ['https://elsewhere.example', '//elsewhere.example', 'http://planner.example'])
      await createAsk(base, renewing)('/schedule/cancel');
    expect(sent.slice(1).map(({ token }) => token)).toEqual([null, null, null]);
  });

  it('that refuses a token is asked once more with a new one', async () => {
    good = 'second';
    await createAsk('', renewing)('/schedule/cancel');
    expect(sent.map(({ token }) => token)).toEqual(['Bearer first', 'Bearer second']);
    good = 'third';
    sent = [];
    await expect(createAsk('', renewing)('/schedule/cancel')).rejects.toMatchObject({
      kind: 'signed out',
      message: words.notKnown,
      remedy: words.signedOutRemedy,
    });
    expect(sent).toHaveLength(2);
  });

  it('that asks who calls says in words to sign in, when nobody is', async () => {
    await expect(createAsk('', async () => null)('/schedule/cancel')).rejects.toMatchObject({
      kind: 'signed out',
      message: words.signedOut,
      remedy: words.signedOutRemedy,
    });
    expect(sent).toHaveLength(1);
  });

  it('hears who generates and who cancels, and nobody is asked who they are to look whether it is there', async () => {
    const api = createApi(renewing);
    const solve = api.generate({} as never, { onProgress: () => {} });
    await solve.answer.catch(() => {});
    good = null;
    await api.health();
    expect(sent.map(({ url, token }) => [url, token])).toEqual([
      ['/schedule/generate/stream', 'Bearer first'],
      ['/health', null],
    ]);
  });
});
