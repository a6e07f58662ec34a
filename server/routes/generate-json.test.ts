import { describe, expect, it } from 'vitest';
import { SchedulingResponse } from '#engine/domain/response.ts';
import { scriptedBody } from '#server/testing/requests.ts';
import { posted, testApp } from '#server/testing/test-app.ts';

const path = '/schedule/generate/json';

describe(`POST ${path}`, () => {
  it('answers with a SchedulingResponse', async () => {
    const response = await testApp().app.request(path, posted(scriptedBody('plan')));
    expect(response.status).toBe(200);
    expect(SchedulingResponse.parse(await response.json()).status).toBe('OPTIMAL');
  });

  it('answers 200 when no plan exists, with the reasons', async () => {
    const response = await testApp().app.request(path, posted(scriptedBody('infeasible')));
    expect(response.status).toBe(200);
    expect((await response.json()).diagnostics.conflicts).toHaveLength(1);
  });
});
