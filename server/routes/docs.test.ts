import { describe, expect, it } from 'vitest';
import { testApp } from '#server/testing/test-app.ts';

describe('GET /docs', () => {
  it('loads nothing from another server', async () => {
    const { app } = testApp();
    const html = await (await app.request('/docs')).text();
    const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
    expect(loaded.length).toBeGreaterThan(2);
    expect(loaded.filter((address) => !address.startsWith('/'))).toEqual([]);
    for (const address of loaded.filter((each) => each.startsWith('/docs')))
      expect((await app.request(address)).status, address).toBe(200);
  });

  it('serves of its package only what the page needs', async () => {
    expect((await testApp().app.request('/docs/package.json')).status).toBe(404);
  });
});
