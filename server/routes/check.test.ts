import { describe, expect, it } from 'vitest';
import { checkResult } from '#engine/check.ts';
import { CheckResult } from '#engine/domain/response.ts';
import type { Fault } from '#server/errors.ts';
import { deskOf } from '#server/testing/desk-of.ts';
import { scriptedBody } from '#server/testing/requests.ts';
import { posted, testApp } from '#server/testing/test-app.ts';

const path = '/schedule/check';
const { app } = testApp({
  desk: deskOf({ check: async ({ request, jobLines }) => checkResult(request, jobLines) }),
});
const checked = (body: unknown) => app.request(path, posted(body));
const allocation = { term_index: 0, rotation_id: 'plan', note: { any: 'thing' } };

describe(`POST ${path}`, () => {
  it('finds nothing wrong with a legal plan', async () => {
    const response = await checked({ request: scriptedBody('plan'), job_lines: [{ allocations: [allocation] }] });
    expect(CheckResult.parse(await response.json())).toMatchObject({ ok: true, violations: [] });
  });

  it('names what is broken, and where', async () => {
    const response = await checked({
      request: scriptedBody('plan', { num_job_lines: 2 }),
      job_lines: [{ allocations: [allocation] }, { allocations: [allocation] }],
    });
    const { ok, violations } = CheckResult.parse(await response.json());
    expect(ok).toBe(false);
    expect(violations.map(({ rule }) => rule)).toContain('capacity');
  });

  it('takes a plan of many lines with all that an answer says of them', async () => {
    const line = { allocations: [allocation], compliance: [{ rule: 'x'.repeat(3_000) }] };
    const response = await checked({ request: scriptedBody('plan'), job_lines: Array(1_000).fill(line) });
    expect(response.status).toBe(200);
  });

  it('lists the faults of the request under its own key', async () => {
    const response = await checked({ request: { ...scriptedBody('plan'), seed: -1 }, job_lines: [] });
    expect(response.status).toBe(422);
    expect((await response.json()).errors).toMatchObject([{ pointer: '/request/seed' }]);
  });

  it('lists the faults of the request and of the lines at once, and what is missing', async () => {
    const faults = async (body: unknown) =>
      (await (await checked(body)).json()).errors.map(({ pointer, message }: Fault) => `${pointer}: ${message}`);
    expect(await faults({ request: { ...scriptedBody('plan'), seed: -1 }, job_lines: [7] })).toEqual([
      '/request/seed: must be at least 0',
      '/job_lines/0: must be an object, not 7',
    ]);
    expect(await faults({})).toEqual([
      '/request: is missing: it must be an object',
      '/job_lines: is missing: it must be a list',
    ]);
  });

  it('reads no request of more values than one that is solved has', async () => {
    const response = await checked({ request: { ...scriptedBody('plan'), x: Array(500_000).fill(0) }, job_lines: [] });
    expect(response.status).toBe(422);
    expect((await response.json()).errors).toEqual([
      { pointer: '/request', message: 'must have at most 500000 values in all' },
    ]);
  });

  it('lists no more faults than anybody could mend', async () => {
    const locks = Array(10_001).fill({ line: 9, not: [] });
    const { detail, errors } = await (
      await checked({ request: scriptedBody('plan', { locks }), job_lines: [] })
    ).json();
    expect(detail).toBe('The request has 10001 faults; errors lists the first 10000.');
    expect(errors).toHaveLength(10_000);
  });

  it('lists the faults of the lines', async () => {
    const response = await checked({ request: scriptedBody('plan'), job_lines: [{ allocations: [{}] }, 7] });
    expect(response.status).toBe(422);
    const pointers = (await response.json()).errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual([
      '/job_lines/0/allocations/0/term_index',
      '/job_lines/0/allocations/0/rotation_id',
      '/job_lines/1',
    ]);
  });
});
