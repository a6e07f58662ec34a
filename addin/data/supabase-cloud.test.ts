import { describe, expect, it, vi } from 'vitest';
import { strings } from '#addin/strings/en.ts';
import type { Cloud } from './cloud.ts';
import { supabaseCloud } from './supabase-cloud.ts';

// The client asks for a WebSocket as it is made, which Node 20 has not; nothing here uses one.
vi.stubGlobal('WebSocket', class {});

const words = strings.cloud.faults;
const run = { id: 'r', org_id: 'o' };
const project = {
  ...{ url: 'https://project.example', publishableKey: 'key', embedded: false },
  ...{ signInRequired: false, firstAdmin: null },
};

type Asked = { method: string; url: URL; body: unknown; schema: string | null };

/** The real client over answers of the test's own. */
const cloudOver = (answer: (asked: Asked) => Response | Promise<Response>) => {
  const asked: Asked[] = [];
  const cloud = supabaseCloud(project, async (input, init) => {
    const headers = new Headers(init?.headers);
    const schema = headers.get('content-profile') ?? headers.get('accept-profile');
    const body = typeof init?.body === 'string' ? JSON.parse(init.body) : null;
    asked.push({ method: init?.method ?? 'GET', url: new URL(String(input)), body, schema });
    return answer(asked.at(-1)!);
  });
  return { cloud, asked };
};
const problem = (status: number, error: object) => Response.json({ message: 'x', ...error }, { status });
const push = (cloud: Cloud) => cloud.push(run, { key: 'k', revision: 3, lines: [] });

describe('a push', () => {
  it('is one call of one function, with its key and the revision it expects', async () => {
    const result = { revision: 4, line_count: 0, replayed: false };
    const { cloud, asked } = cloudOver(() => Response.json(result));
    expect(await push(cloud)).toEqual(result);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      method: 'POST',
      schema: 'planner',
      body: { run_id: 'r', expected_revision: 3, idempotency_key: 'k', lines: [] },
    });
    expect(asked[0].url.pathname).toBe('/rest/v1/rpc/push_job_lines');
  });

  it.each([
    [409, { code: 'PT409', hint: 'revision_conflict' }, 'conflict'],
    [409, { code: 'PT409', hint: 'run_not_open' }, 'not open'],
    [403, { code: 'PT403', hint: 'role_too_low' }, 'not allowed'],
    [404, { code: 'PT404', hint: 'run_not_found' }, 'not found'],
    [422, { code: 'PT422', hint: 'key_reused' }, 'key reused'],
    [413, { code: 'PT413', hint: 'too_many_lines' }, 'too many lines'],
    [401, { code: 'PGRST303' }, 'signed out'],
    [403, { code: '42501' }, 'not allowed'],
    [406, { code: 'PGRST106' }, 'schema'],
    [429, {}, 'busy'],
    [500, { code: 'XX000' }, 'broken'],
    [503, {}, 'away'],
  ] as const)('answered with %i %j is told in words: %s', async (status, error, kind) => {
    const { cloud } = cloudOver(() => problem(status, error));
    await expect(push(cloud)).rejects.toMatchObject({ kind, ...words[kind] });
  });

  it('whose lines are at fault says which', async () => {
    const details = JSON.stringify([
      { line_id: 'JL-001', message: 'holds terms 1, and should hold each of 1, 2 once' },
      { line_id: null, message: 'Emergency has 2 posts in term 1, for 3 lines' },
    ]);
    const { cloud } = cloudOver(() => problem(422, { code: 'PT422', hint: 'line_faults', details }));
    await expect(push(cloud)).rejects.toMatchObject({
      kind: 'line faults',
      message: `${words['line faults'].message} JL-001: holds terms 1, and should hold each of 1, 2 once. Emergency has 2 posts in term 1, for 3 lines.`,
    });
  });

  it('whose rotations the organisation does not have says which, once each, and what to do', async () => {
    const fault = (line_id: string, rotation_id: string) => ({
      ...{ line_id, term_index: 0, rotation_id, rule: 'rotation' },
      message: `there is no rotation "${rotation_id}" in this organisation`,
    });
    const details = JSON.stringify([fault('JL-001', 'icu'), fault('JL-002', 'icu'), fault('JL-002', 'urology')]);
    const { cloud } = cloudOver(() => problem(422, { code: 'PT422', hint: 'line_faults', details }));
    const { message, remedy } = words['other rotations'];
    await expect(push(cloud)).rejects.toMatchObject({ message: `${message} icu and urology.`, remedy });
  });

  it('that nobody answers is not known to have failed', async () => {
    const { cloud, asked } = cloudOver(() => Promise.reject(new TypeError('fetch failed')));
    await expect(push(cloud)).rejects.toMatchObject({ kind: 'away' });
    expect(asked).toHaveLength(1);
  });
});

describe('reading', () => {
  it('goes on until it has every row, however few come at once', async () => {
    const all = Array.from({ length: 7 }, (_, index) => ({
      ...{ id: `w${index}`, level: 'PGY1', name: null, targeted_pathway: null, unavailable_terms: [] },
    }));
    const { cloud, asked } = cloudOver(({ url }) => {
      const from = Number(url.searchParams.get('offset'));
      const page = all.slice(from, from + 3);
      const headers = { 'content-range': `${from}-${from + page.length - 1}/${all.length}` };
      return Response.json(page, { status: 206, headers });
    });
    expect((await cloud.workers(run)).map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(asked).toHaveLength(3);
    expect(asked[0].url.searchParams.get('org_id')).toBe('eq.o');
    expect(asked[0].url.searchParams.get('active')).toBe('eq.true');
  });

  it('takes lines only when the run stood still meanwhile', async () => {
    const revisions = [1, 2, 2, 2];
    const { cloud } = cloudOver(({ url }) =>
      url.pathname.endsWith('allocation_runs')
        ? Response.json([{ revision: revisions.shift(), status: 'open' }])
        : Response.json([], { headers: { 'content-range': '*/0' } }),
    );
    expect(await cloud.heldLines(run)).toEqual({ revision: 2, status: 'open', lines: [] });
    expect(revisions).toEqual([]);
  });

  it('tells a run that is not there', async () => {
    const { cloud } = cloudOver(() => Response.json([]));
    await expect(cloud.standing(run)).rejects.toMatchObject({ kind: 'not found' });
  });

  it('tells a scenario that may not be saved over, which row-level security hides', async () => {
    const { cloud } = cloudOver(() => Response.json([]));
    await expect(cloud.saveScenario(run, 'x', {} as never, 'id')).rejects.toMatchObject({ kind: 'not allowed' });
  });
});

describe('signing in', () => {
  it.each([
    [400, { error_code: 'invalid_credentials' }, 'wrong password'],
    [429, { error_code: 'over_request_rate_limit' }, 'busy'],
    [500, { error_code: 'unexpected_failure' }, 'broken'],
  ] as const)('refused with %i %j is told in words: %s', async (status, error, kind) => {
    const { cloud } = cloudOver(() => Response.json({ code: status, msg: 'x', ...error }, { status }));
    await expect(cloud.signIn('a@b.example', 'p')).rejects.toMatchObject({ kind });
  });

  it('by mail is refused in words where the project has none', async () => {
    vi.stubGlobal('location', { origin: 'https://planner.example', pathname: '/taskpane.html' });
    const { cloud, asked } = cloudOver(() =>
      Response.json({ code: 422, error_code: 'otp_disabled', msg: 'x' }, { status: 422 }),
    );
    await expect(cloud.mailCode('a@b.example')).rejects.toMatchObject({ kind: 'no mail' });
    expect(asked[0].body).toMatchObject({ email: 'a@b.example', create_user: false });
  });

  it('gives the access token, and one that was renewed when it was refused', async () => {
    const session = (token: string) => ({
      ...{ access_token: token, refresh_token: `${token} refresh`, token_type: 'bearer', expires_in: 3600 },
      user: { id: 'u', email: 'a@b.example' },
    });
    const { cloud, asked } = cloudOver(({ url }) =>
      Response.json(session(url.searchParams.get('grant_type') === 'password' ? 'first' : 'second')),
    );
    expect(await cloud.accessToken(null)).toBeNull();
    await cloud.signIn('a@b.example', 'p');
    expect(await cloud.accessToken(null)).toBe('first');
    expect(await cloud.accessToken('another')).toBe('first');
    expect(await cloud.accessToken('first')).toBe('second');
    expect(asked.at(-1)!.body).toEqual({ refresh_token: 'first refresh' });
    await cloud.signOut();
  });
});
