import { describe, expect, it } from 'vitest';
import { xlsx } from '#server/openapi/operation.ts';
import { deskOf } from '#server/testing/desk-of.ts';
import { scriptedBody } from '#server/testing/requests.ts';
import { posted, testApp } from '#server/testing/test-app.ts';

const path = '/schedule/generate/excel';
const desk = deskOf({ lines: async () => new Uint8Array([80, 75]) });

describe(`POST ${path}`, () => {
  it('answers with a workbook to save', async () => {
    const response = await testApp({ desk }).app.request(path, posted(scriptedBody('plan')));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(xlsx);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="job-lines.xlsx"');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([80, 75]));
  });

  it('answers 409 with the reasons when no legal plan exists', async () => {
    const response = await testApp({ desk }).app.request(path, posted(scriptedBody('infeasible')));
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      title: 'Conflict',
      errors: [{ message: 'Term 1 has 1 post for 2 lines' }],
    });
  });
});
