import { describe, expect, it } from 'vitest';
import { createTokens } from '#supabase/local/auth/token.ts';
import { localIssuer } from '#supabase/local/issuer.ts';
import { makeSecrets } from '#supabase/local/secrets.ts';
import { demoOrg as org, type Under } from '#supabase/local/testing/gateways.ts';

export const rightsCase = (under: Under) =>
  describe('rights', () => {
    it('holds nobody to be more than anon: 401', async () => {
      expect(await under().gateway.client().from('workers').select()).toMatchObject({
        status: 401,
        error: { code: '42501' },
      });
      expect((await under().gateway.client().rpc('push_job_lines', {})).status).toBe(404);
    });

    it('shows a member the own organisation alone, and lets a viewer change nothing', async () => {
      const viewer = await under().gateway.signedIn('viewer@demo.example');
      const other = await under().gateway.signedIn('admin@other.example');
      expect((await viewer.from('workers').select('id')).data).toHaveLength(12);
      expect((await other.from('workers').select('id')).data).toEqual([{ id: 'D-001' }]);
      expect((await other.from('workers').select('id').eq('org_id', org)).data).toEqual([]);
      expect((await viewer.from('workers').insert({ org_id: org, id: 'V', level: 'x' })).status).toBe(403);
      expect((await other.from('workers').insert({ org_id: org, id: 'V', level: 'x' })).status).toBe(403);
    });

    it('keeps the callers of many requests at once apart', async () => {
      const clients = [
        await under().gateway.signedIn('viewer@demo.example'),
        await under().gateway.signedIn('admin@other.example'),
      ];
      const counts = await Promise.all(
        Array.from({ length: 40 }, async (_, at) => (await clients[at % 2].from('workers').select('id')).data?.length),
      );
      expect(counts).toEqual(Array.from({ length: 40 }, (_, at) => (at % 2 ? 1 : 12)));
    });

    it('leaves the connection nobody’s after a request', async () => {
      const who = await under().engine.transaction((query) =>
        query<Record<string, string>>(
          `select session_user::text, current_user::text, current_setting('request.jwt.claims', true) as claims`,
        ),
      );
      expect(who).toEqual([
        { session_user: 'authenticator', current_user: 'authenticator', claims: expect.toBeOneOf(['', null]) },
      ]);
      const tables = ['planner.workers', 'auth.users', 'auth.refresh_tokens'];
      for (const table of tables)
        await expect(under().engine.transaction((query) => query(`select * from ${table}`))).rejects.toMatchObject({
          code: '42501',
        });
      for (const role of ['authenticated', 'anon', 'supabase_auth_admin'])
        await expect(
          under().engine.transaction(async (query) => {
            await query(`set local role ${role}`);
            await query(role === 'supabase_auth_admin' ? 'select * from planner.workers' : 'select * from auth.users');
          }),
        ).rejects.toMatchObject({ code: '42501' });
      await expect(under().engine.transaction((query) => query('set role postgres'))).rejects.toMatchObject({
        code: '42501',
      });
    });

    it('refuses tokens that are forged, unsigned, expired or of another install', async () => {
      const { data } = await (await under().gateway.signedIn('planner@demo.example')).auth.getSession();
      const token = data.session!.access_token;
      const [head, , signature] = token.split('.');
      const claims = { role: 'authenticated', sub: data.session!.user.id };
      const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const full = { ...claims, iss: localIssuer, aud: 'authenticated', exp: 4_102_444_800 };
      const elsewhere = await createTokens(makeSecrets().signing_key, localIssuer);
      const past = await createTokens(under().gateway.secrets.signing_key, localIssuer, -10);
      const service = await createTokens(under().gateway.secrets.signing_key, localIssuer);
      const ask = async (bearer: string) => {
        const response = await under().gateway.request('/rest/v1/workers', {
          headers: { authorization: `Bearer ${bearer}` },
        });
        return [response.status, ((await response.json()) as { code: string }).code];
      };
      expect(await ask(`${head}.${b64(full)}.${signature}`)).toEqual([401, 'PGRST301']);
      expect(await ask(`${b64({ alg: 'none' })}.${b64(full)}.`)).toEqual([401, 'PGRST301']);
      expect(await ask(await elsewhere.sign(claims))).toEqual([401, 'PGRST301']);
      expect(await ask(await past.sign(claims))).toEqual([401, 'PGRST303']);
      expect(await ask(await service.sign({ ...claims, role: 'service_role' }))).toEqual([401, 'PGRST301']);
      expect(await ask('nonsense')).toEqual([401, 'PGRST301']);
      const response = await under().gateway.request('/rest/v1/workers', {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(response.status).toBe(200);
    });

    it('asks for the publishable key, and to be addressed as this machine', async () => {
      expect((await under().gateway.client('sb_publishable_other').from('workers').select()).status).toBe(401);
      for (const apikey of ['', 'sb_publishable_other']) {
        const response = await under().gateway.request('/auth/v1/settings', { headers: { apikey } });
        expect(response.status).toBe(401);
        expect(await response.json()).toMatchObject({ message: 'Invalid API key' });
      }
      const elsewhere = await under().gateway.reach('http://planner.example/rest/v1/workers', {
        headers: { apikey: under().gateway.secrets.publishable_key },
      });
      expect(elsewhere.status).toBe(403);
      expect((await under().gateway.request('/realtime/v1/websocket')).status).toBe(501);
      expect((await under().gateway.request('/storage/v1/bucket')).status).toBe(501);
    });
  });
