import { describe, expect, it } from 'vitest';
import { checkResult } from '#engine/check.ts';
import { CheckResult } from '#engine/domain/response.ts';
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
