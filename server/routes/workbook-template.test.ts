import { afterAll, describe, expect, it } from 'vitest';
import { createDesk } from '#server/desk/desk.ts';
import { xlsx } from '#server/openapi/operation.ts';
import { testApp } from '#server/testing/test-app.ts';

const desk = createDesk({ threads: 1 });
const { app } = testApp({ desk });
afterAll(() => desk.close());

describe('GET /workbook/template', () => {
  it('is a workbook to save, for any state and cohort', async () => {
    for (const query of ['', '?state=vic&cohort=intern', '?state=QLD&cohort=PGY2']) {
      const response = await app.request(`/workbook/template${query}`);
      expect(response.status, query).toBe(200);
      expect(response.headers.get('content-type')).toBe(xlsx);
      expect(response.headers.get('content-disposition')).toContain('template.xlsx');
      expect(new Uint8Array(await response.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    }
  });

  it('lists every parameter that is wrong', async () => {
    const response = await app.request('/workbook/template?state=XX&cohort=PGY9');
    expect(response.status).toBe(422);
    const { errors } = await response.json();
    expect(errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/state', '/cohort']);
  });
});
