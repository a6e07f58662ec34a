import { afterAll, describe, expect, it } from 'vitest';
import { planningPlan } from '#engine/workbook/index.ts';
import { constructedAnswer } from '#engine/workbook/testing/constructed-answer.ts';
import { writeWorkbook } from '#engine/xlsx/index.ts';
import { councilWorkbook } from '#engine/xlsx/testing/council-workbook.case.ts';
import { createDesk } from '#server/desk/desk.ts';
import { xlsx } from '#server/openapi/operation.ts';
import { posted, testApp } from '#server/testing/test-app.ts';

const desk = createDesk({ threads: 1 });
afterAll(() => desk.close());
const answer = constructedAnswer(7) ?? constructedAnswer(8)!;
const send = (path: string, body: Uint8Array) =>
  testApp({ desk }).app.request(path, {
    method: 'POST',
    headers: { 'content-type': xlsx },
    body: body as Uint8Array<ArrayBuffer>,
  });
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

describe('workbooks that hold lines', () => {
  it("are read with them, and checked: a council's, by the rules that are given", async () => {
    const bytes = await councilWorkbook({}, (workbook) => {
      workbook.getWorksheet('2026 Rotation Planning')!.getCell('M6').value = 'Psychiatry';
    });
    const read = await (await send('/workbook/parse?state=VIC&cohort=PGY1', bytes)).json();
    expect(read.request).toMatchObject({ state: 'VIC', num_job_lines: 2 });
    expect(read.job_lines).toHaveLength(2);
    const response = await send('/workbook/check?state=VIC&cohort=PGY1', bytes);
    expect(response.status).toBe(200);
    const found = await response.json();
    expect(found).toMatchObject({ kind: 'council', sheet: '2026 Rotation Planning', lines: 2, ok: false });
    expect(found.violations).toContainEqual(
      expect.objectContaining({
        rule: 'required_categories',
        cell: 'A6',
        line_id: 'JL-002',
        source: expect.any(String),
      }),
    );
  });

  it('are compared with what they were exported as', async () => {
    const plan = planningPlan(answer.request, answer.response, '2026 Rotation Planning');
    const exported = await writeWorkbook([plan]);
    const edited = structuredClone(plan);
    edited.rows[3][0] = 'JL-900';
    const body = { exported: base64(exported), edited: base64(await writeWorkbook([edited])) };
    const response = await testApp({ desk }).app.request('/workbook/diff', posted(body));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      added: [{ line_id: 'JL-900', cell: 'A4' }],
      removed: [{ line_id: 'JL-001' }],
      changes: [],
    });
  });

  it('are refused in words when they hold none, or are none', async () => {
    const none = await writeWorkbook([
      { ...planningPlan(answer.request, { job_lines: [] }, 'x'), rows: [['x']], merges: [], styles: [] },
    ]);
    expect((await (await send('/workbook/check', none)).json()).detail).toContain('no lines in this workbook');
    const diff = (body: object) => testApp({ desk }).app.request('/workbook/diff', posted(body));
    expect((await (await diff({ exported: base64(none), edited: base64(none) })).json()).detail).toContain(
      'no sheet of lines',
    );
    expect((await diff({ exported: '!', edited: base64(none) })).status).toBe(422);
    expect((await diff({ exported: base64(Buffer.from('PK')), edited: base64(none) })).status).toBe(422);
    expect((await send('/workbook/check?state=Mars', none)).status).toBe(422);
  });
});

describe('POST /workbook/generate', () => {
  it('tells the faults of a workbook by sheet and cell', async () => {
    const bytes = await councilWorkbook({}, (workbook) => {
      workbook.getWorksheet('Term Classifications')!.getCell('C3').value = 'many';
    });
    const response = await send('/workbook/generate', bytes);
    expect(response.status).toBe(422);
    expect((await response.json()).errors).toContainEqual(
      expect.objectContaining({ sheet: 'Term Classifications', cell: 'C3' }),
    );
  });
});
