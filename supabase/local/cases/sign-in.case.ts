import { describe, expect, it } from 'vitest';
import { password, type Under } from '#supabase/local/testing/gateways.ts';

export const signInCase = (under: Under) =>
  describe('signing in', () => {
    it('takes the right password, in any case of the address, and says who it is', async () => {
      const client = under().gateway.client();
      const { data, error } = await client.auth.signInWithPassword({ email: 'Planner@Demo.example', password });
      expect(error).toBeNull();
      expect(data.user?.email).toBe('planner@demo.example');
      expect((await client.auth.getUser()).data.user?.id).toBe(data.user?.id);
      expect((await client.auth.getClaims()).data?.claims).toMatchObject({ role: 'authenticated', sub: data.user?.id });
    });

    it.each([
      ['planner@demo.example', 'wrong'],
      ['nobody@demo.example', password],
      ['', ''],
      ['\0', password],
    ])('refuses %s with %s in the same words', async (email, wrong) => {
      const { error } = await under().gateway.client().auth.signInWithPassword({ email, password: wrong });
      expect(error).toMatchObject({ status: 400, code: 'invalid_credentials', message: 'Invalid login credentials' });
    });

    it('refreshes a session, and ends it when an old refresh token comes back', async () => {
      const client = await under().gateway.signedIn('viewer@demo.example');
      const first = (await client.auth.getSession()).data.session!;
      const { data, error } = await client.auth.refreshSession();
      expect(error).toBeNull();
      expect(data.session!.refresh_token).not.toBe(first.refresh_token);
      expect((await client.from('workers').select('id').limit(1)).data).toHaveLength(1);
      await under().engine.transaction(async (query) => {
        await query('set local role supabase_auth_admin');
        await query(`update auth.refresh_tokens set used_at = used_at - interval '1 minute'`);
      });
      const thief = under().gateway.client();
      expect((await thief.auth.refreshSession({ refresh_token: first.refresh_token })).error).toMatchObject({
        status: 400,
        code: 'refresh_token_already_used',
      });
      expect((await client.auth.refreshSession()).error).toMatchObject({ code: 'refresh_token_not_found' });
    });

    it('ends a session on sign-out, and the other sessions on a new password', async () => {
      const client = await under().gateway.signedIn('admin@other.example');
      const elsewhere = await under().gateway.signedIn('admin@other.example');
      expect((await client.auth.updateUser({ password: 'short' })).error).toMatchObject({ code: 'weak_password' });
      expect((await client.auth.updateUser({ password: 'another long password' })).error).toBeNull();
      expect((await elsewhere.auth.getUser()).error?.name).toBe('AuthSessionMissingError');
      expect((await client.auth.getUser()).error).toBeNull();
      const again = under().gateway.client();
      expect((await again.auth.signInWithPassword({ email: 'admin@other.example', password })).error?.status).toBe(400);
      const { access_token } = (await client.auth.getSession()).data.session!;
      expect((await client.auth.signOut()).error).toBeNull();
      expect((await again.auth.getUser(access_token)).error?.name).toBe('AuthSessionMissingError');
    });

    it('says what it does not offer', async () => {
      const { auth } = under().gateway.client();
      expect((await auth.signUp({ email: 'new@demo.example', password })).error).toMatchObject({
        code: 'signup_disabled',
      });
      const { error } = await auth.signInWithOtp({ email: 'planner@demo.example' });
      expect(error?.status).toBe(422);
      expect(error?.message).toContain('e-mail and password');
      expect(under().gateway.faults).toEqual([]);
    });
  });
