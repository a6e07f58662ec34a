import { afterAll, describe, expect, it } from 'vitest';
import { checkResult } from '#engine/check.ts';
import { PresaleResponse } from '#engine/domain/presale.ts';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { createDesk } from '#server/desk/desk.ts';
import { createSolvePool } from '#server/solve/pool.ts';
import { deskOf } from '#server/testing/desk-of.ts';
import { posted, testApp } from '#server/testing/test-app.ts';
import { readWorkbook } from '#server/xlsx.ts';

const path = '/schedule/presale/generate-lines';
const body = { organization: 'Monash Health', state: 'VIC', cohort: 'PGY1', count: 10, format: 'json' };

describe('a presale demo', () => {
  const faults: string[] = [];
  const onFault = (reason: string) => faults.push(reason);
  const solver = createSolvePool({ workers: 1, queueLimit: 8, maxSeconds: 60, onFault });
  const desk = createDesk({ threads: 1, onFault });
  const { app } = testApp({ solver, desk });
  afterAll(async () => {
    await Promise.all([solver.shutDown(0), desk.close()]);
  });
  const asked = (more: object = {}, at = path) => app.request(at, posted({ ...body, ...more }));

  it('has ten legal lines of a service that gave no data, within its posts, the 12-week term last', async () => {
    const response = await asked();
    expect(response.status).toBe(200);
    const plan = PresaleResponse.parse(await response.json());
    expect(plan.job_lines).toHaveLength(10);
    expect(plan.request).toMatchObject({ state: 'VIC', cohort: 'PGY1', term_structure: [10, 10, 10, 10, 12] });
    expect(plan.demo).toMatchObject({ organization: 'Monash Health', source: expect.stringContaining('https://') });
    expect(plan.demo.caveats.join(' ')).toContain('illustrative');
    const request = SchedulingRequest.parse(plan.request);
    expect(checkResult(request, plan.job_lines)).toMatchObject({ ok: true, violations: [] });
  });

  it('is the same under its earlier address', async () => {
    const answers = await Promise.all([path, '/api/v1/presale/generate-lines'].map((at) => asked({ count: 2 }, at)));
    const [one, other] = await Promise.all(answers.map((answer) => answer.json()));
    expect([one, other].map(({ job_lines }) => job_lines.length)).toEqual([2, 2]);
    // Not its lines: where the clock cuts a run, two may differ.
    expect([other.request, other.demo]).toEqual([one.request, one.demo]);
  });

  it('as a workbook has the lines, and the sheets they were made from, ready to be generated again', async () => {
    const response = await asked({ organization: 'murray to the mountains (M2M)', count: 3, format: 'excel' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('murray-to-the-mountains-pgy1-demo.xlsx');
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = JSON.stringify(await readWorkbook(bytes));
    expect(text).toContain('JL-003');
    expect(text).toContain('GP Yarrawonga (20 weeks)');
    expect(text).toContain('published head count');
    const parsed = await app.request('/workbook/parse', {
      method: 'POST',
      headers: { 'content-type': response.headers.get('content-type')! },
      body: bytes,
    });
    const { request, issues } = await parsed.json();
    expect(issues.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
    expect(request.rotations).toHaveLength(14);
    expect(request.num_job_lines).toBe(3);
  });

  it('of more lines than there are posts has none: reasons as JSON, 409 as a workbook', async () => {
    const organization = 'Bairnsdale Regional Health Service';
    const plan = PresaleResponse.parse(await (await asked({ organization, count: 60 })).json());
    expect([plan.status, plan.job_lines]).toEqual(['INFEASIBLE', []]);
    expect(plan.diagnostics.conflicts.length).toBeGreaterThan(0);
    expect(plan.demo.organization).toBe(organization);
    const refused = await asked({ organization, count: 60, format: 'excel' });
    expect(refused.status).toBe(409);
    const problem = await refused.json();
    expect(problem.detail).toContain(`60 lines of ${organization}`);
    expect(problem.errors.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});

describe('a demo that cannot be', () => {
  const { app } = testApp({ desk: deskOf() });
  const asked = (sent: unknown) => app.request(path, posted(sent));
  const problemOf = async (sent: unknown) => {
    const response = await asked(sent);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    return { ...(await response.json()), status: response.status };
  };

  it('of nobody in the data is 404 with the nearest names', async () => {
    expect(await problemOf({ ...body, organization: 'Monnash Helth' })).toMatchObject({
      status: 404,
      detail: expect.stringMatching(/'Monnash Helth' in VIC.*Monash Health \(VIC\)/),
      errors: [{ pointer: '/organization' }],
    });
    expect((await problemOf({ ...body, state: 'NSW' })).detail).toContain('Monash Health (VIC)');
  });

  it('has every fault of its body told with its pointer', async () => {
    const { status, errors } = await problemOf({
      organization: '',
      state: 'ZZ',
      cohort: 'PGY9',
      count: 0.5,
      format: 'pdf',
    });
    expect(status).toBe(422);
    expect(errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/organization',
      '/state',
      '/cohort',
      '/count',
      '/format',
    ]);
  });

  it('is of PGY1 or PGY2, in any of their names', async () => {
    expect(await problemOf({ ...body, cohort: 'PGY3+' })).toMatchObject({
      status: 422,
      errors: [{ pointer: '/cohort' }],
    });
    expect((await asked({ ...body, cohort: 'intern' })).status).toBe(200);
  });

  it('needs a key where the server asks for one, at either address', async () => {
    const { app } = testApp({ settings: { apiKeyHashes: ['0'.repeat(64)] } });
    for (const at of [path, '/api/v1/presale/generate-lines'])
      expect((await app.request(at, posted(body))).status).toBe(401);
  });
});
