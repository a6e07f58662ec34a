import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportFile } from '#engine/exports/index.ts';
import { deskOf } from '#server/testing/desk-of.ts';
import { scriptedBody } from '#server/testing/requests.ts';
import { posted, testApp } from '#server/testing/test-app.ts';

const stamp = new Date('2026-11-24T00:00:00Z');
const { app } = testApp({
  desk: deskOf({
    export: async ({ what, ...job }) => {
      const content = exportFile(what, { ...job, holidays: [{ date: '2026-03-09', name: 'Labour Day' }], stamp });
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
  }),
});
const plan = (extra = {}) => ({
  request: scriptedBody('plan', { year_start: '2026-02-02', state: 'VIC', ...extra }),
  job_lines: [{ allocations: [{ term_index: 0, rotation_id: 'plan' }], compliance: 'of the caller' }],
});
const exported = (path: string, body: unknown = plan()) => app.request(`/schedule/export/${path}`, posted(body));

describe('POST /schedule/export/...', () => {
  it.each(['lines', 'allocations'])('%s answers with CSV that Excel opens', async (path) => {
    const response = await exported(path);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z-]+\.csv"$/);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(strFromU8(bytes)).toContain('JL-001');
  });

  it('calendars answers with a zip of a file per line, and with one line’s file where it is named', async () => {
    const all = unzipSync(new Uint8Array(await (await exported('calendars')).arrayBuffer()));
    expect(Object.keys(all)).toEqual(['jl-001.ics']);
    const one = await exported('calendars?line=JL-001');
    expect(one.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await one.text();
    expect(text).toBe(strFromU8(all['jl-001.ics']));
    expect(text).toContain('DTSTART;VALUE=DATE:20260202');
  });

  it('says that there is no such line', async () => {
    const response = await exported('calendars?line=JL-002');
    expect([response.status, (await response.json()).detail]).toEqual([404, "There is no line 'JL-002' in this plan."]);
  });

  it('says that a calendar needs a first day', async () => {
    const response = await exported('calendars', plan({ year_start: undefined }));
    expect(response.status).toBe(422);
    expect((await response.json()).errors).toMatchObject([{ pointer: '/request/year_start' }]);
    expect((await exported('allocations', plan({ year_start: undefined }))).status).toBe(200);
  });

  it('lists the faults of the request and of the lines', async () => {
    const response = await exported('lines', { request: { ...plan().request, seed: -1 }, job_lines: [] });
    expect((await response.json()).errors).toMatchObject([{ pointer: '/request/seed' }]);
    expect((await exported('lines', { request: plan().request, job_lines: [7] })).status).toBe(422);
  });
});
