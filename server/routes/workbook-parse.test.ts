import { afterAll, describe, expect, it } from 'vitest';
import { hostile } from '#engine/xlsx/testing/hostile-workbooks.case.ts';
import { createDesk } from '#server/desk/desk.ts';
import { xlsxLimit } from '#server/middleware/body.ts';
import { xlsx } from '#server/openapi/operation.ts';
import { testApp } from '#server/testing/test-app.ts';

const path = '/workbook/parse';
const desk = createDesk({ threads: 1 });
const { app } = testApp({ desk });
afterAll(() => desk.close());
const send = (body: Uint8Array<ArrayBuffer>, type = xlsx) =>
  app.request(path, { method: 'POST', headers: { 'content-type': type }, body });

describe(`POST ${path}`, () => {
  it('reads the blank template, and says by sheet and cell what is missing', async () => {
    const template = await (await app.request('/workbook/template?state=VIC&cohort=PGY1')).arrayBuffer();
    const response = await send(new Uint8Array(template));
    expect(response.status).toBe(200);
    const { request, issues } = await response.json();
    expect(request).toBeNull();
    expect(issues).toContainEqual(expect.objectContaining({ sheet: 'Rotations', severity: 'error' }));
  });

  it('422 in plain words for bytes that are no workbook', async () => {
    const response = await send(new TextEncoder().encode('Rotation,Posts'));
    expect(response.status).toBe(422);
    expect((await response.json()).detail).toMatch(/workbook|xlsx/i);
  });

  it.each(hostile)('answers in words for a workbook $name', async ({ bytes, refused, read }) => {
    const response = await send((await bytes()) as Uint8Array<ArrayBuffer>);
    expect(response.status).toBe(refused ? 422 : 200);
    const answer = await response.json();
    if (refused) return expect(answer.detail).toMatch(refused);
    // Most of them have rotations and no settings, which is all there is to say against them.
    const errors = answer.issues.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(new Set(errors.map(({ sheet }: { sheet: string }) => sheet))).toEqual(
      new Set(answer.request ? [] : ['Settings']),
    );
    if (answer.request) expect(answer.request.rotations).toHaveLength(read ?? 0);
  });

  it('413 over the limit, 415 for another type', async () => {
    expect((await send(new Uint8Array(xlsxLimit + 1))).status).toBe(413);
    expect((await send(new Uint8Array(1), 'text/csv')).status).toBe(415);
  });
});
