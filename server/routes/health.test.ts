import { expect, it } from 'vitest';
import { testApp } from '#server/testing/test-app.ts';

it('GET /health says how busy the server is', async () => {
  const response = await testApp().app.request('/health');
  expect(await response.json()).toEqual({
    status: 'ok',
    version: '1.2.3',
    uptime_seconds: expect.any(Number),
    queue: { running: 0, waiting: 0, limit: 2 },
  });
});
