import { describe, expect, it } from 'vitest';
import { testApp } from '#server/testing/test-app.ts';

const manifestAt = (settings: object, url = 'http://127.0.0.1:3000') =>
  testApp({ settings }).app.request(`${url}/manifest.xml`);

describe('GET /manifest.xml', () => {
  it('gives the address the server is known by, everywhere', async () => {
    const response = await manifestAt({ publicUrl: 'https://planner.example/base' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/xml');
    const text = await response.text();
    expect(text).toContain('"https://planner.example/base/taskpane.html#generate"');
    expect(text).toContain('<AppDomain>https://planner.example</AppDomain>');
    expect(text).not.toContain('localhost');
  });

  it('takes the address it is asked under when that is an https one', async () => {
    const text = await (await manifestAt({}, 'https://planner.example')).text();
    expect(text).toContain('"https://planner.example/icons/planner-32.png"');
  });

  it('lets the pane open the sign-in', async () => {
    const settings = { publicUrl: 'https://planner.example', supabaseUrl: 'https://abc.supabase.co/auth' };
    expect(await (await manifestAt(settings)).text()).toContain('<AppDomain>https://abc.supabase.co</AppDomain>');
  });

  it('says what to set when Excel could not load the add-in', async () => {
    const response = await manifestAt({});
    expect(response.status).toBe(409);
    expect((await response.json()).detail).toContain('PLANNER_PUBLIC_URL');
  });
});
