import { afterAll, describe, expect, it } from 'vitest';
import { SchedulingResponse } from '#engine/domain/response.ts';
import { councilWorkbook } from '#engine/xlsx/testing/council-workbook.case.ts';
import { createDesk } from './desk/desk.ts';
import { exampleRequest } from './openapi/example-request.ts';
import { xlsx } from './openapi/operation.ts';
import { createSolvePool } from './solve/pool.ts';
import { posted, testApp } from './testing/test-app.ts';

const body = { ...exampleRequest, num_job_lines: 3, gap: 0.1 };
const faults: string[] = [];
const onFault = (reason: string) => faults.push(reason);
const solver = createSolvePool({ workers: 1, queueLimit: 8, maxSeconds: 60, onFault });
const desk = createDesk({ threads: 1, onFault });
const { app } = testApp({ solver, desk });
afterAll(async () => {
  await Promise.all([solver.shutDown(0), desk.close()]);
});

const solved = async (sent: unknown): Promise<SchedulingResponse> =>
  SchedulingResponse.parse(await (await app.request('/schedule/generate/json', posted(sent))).json());

describe('with the real solver', () => {
  it('a plan is legal to the checker and carries the hash of its request', async () => {
    const plan = await solved(body);
    expect(plan.status).toBe('OPTIMAL');
    expect(plan.job_lines).toHaveLength(3);
    expect(plan.summary.request_sha256).toMatch(/^[0-9a-f]{64}$/);
    const check = await app.request('/schedule/check', posted({ request: body, job_lines: plan.job_lines }));
    expect(await check.json()).toMatchObject({ ok: true, violations: [] });
    const dated = { ...body, state: 'VIC', year_start: '2026-02-02' };
    const sent = posted({ request: dated, job_lines: plan.job_lines });
    const calendar = await (await app.request('/schedule/export/calendars?line=JL-002', sent)).text();
    expect(calendar.match(/^DTSTART;VALUE=DATE:20260202/gm)).toHaveLength(1);
    expect(calendar).toContain('SUMMARY:AFL Grand Final Friday');
    const rows = await (await app.request('/schedule/export/allocations', sent)).text();
    expect(rows.trim().split('\r\n')).toHaveLength(1 + 3 * 5);
    expect(faults).toEqual([]);
  });

  it('too few posts is an answer with a reason, not an error', async () => {
    const answer = await solved({ ...body, num_job_lines: 60 });
    expect(answer.status).toBe('INFEASIBLE');
    expect(answer.diagnostics.conflicts.length).toBeGreaterThan(0);
  });

  it('a stream ends with the same plan', async () => {
    const text = await (await app.request('/schedule/generate/stream', posted(body))).text();
    const result = JSON.parse(/^event: result\ndata: (.*)$/m.exec(text)![1]);
    expect(result.job_lines).toHaveLength(3);
    expect(result.job_lines).toEqual((await solved(body)).job_lines);
  });

  it('a workbook of lines is one that can be read', async () => {
    const response = await app.request('/schedule/generate/excel', posted(body));
    expect(response.status).toBe(200);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const read = await app.request('/workbook/parse', {
      method: 'POST',
      headers: { 'content-type': response.headers.get('content-type')! },
      body: bytes,
    });
    expect(read.status).toBe(200);
  });

  it("a council's workbook comes back with its lines, which are legal to whoever reads them", async () => {
    const sent = (path: string, bytes: Uint8Array) =>
      app.request(`${path}?state=VIC&cohort=PGY1&lines=2`, {
        method: 'POST',
        headers: { 'content-type': xlsx },
        body: bytes as Uint8Array<ArrayBuffer>,
      });
    const answer = await sent('/workbook/generate', await councilWorkbook({ lines: 'numbered only' }));
    expect(answer.status).toBe(200);
    const notes = JSON.parse(decodeURIComponent(answer.headers.get('x-workbook-notes') ?? ''));
    expect(notes[0]).toMatch(/^The lines stand in .*'\d{4} Rotation Planning/);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(await (await sent('/workbook/check', bytes)).json()).toMatchObject({ ok: true, lines: 2 });
    expect((await (await sent('/workbook/parse', bytes)).json()).job_lines).toHaveLength(2);
  });
});
