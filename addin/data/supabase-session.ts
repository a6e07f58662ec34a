import type { EmailOtpType, SupabaseClient } from '@supabase/supabase-js';
import type { Cloud, CloudUser, Project } from './cloud.ts';
import { CloudFault } from './cloud-fault.ts';
import { signInFaultOf } from './fault-of.ts';
import { pastedSecret } from './pasted-secret.ts';
import { signInPages } from './sign-in-pages.ts';

type AuthAnswer = {
  data: { user: { id: string; email?: string } | null };
  error: { status?: number; code?: string } | null;
};

const userOf = ({ data, error }: AuthAnswer): CloudUser => {
  if (error) throw signInFaultOf(error);
  if (!data.user) throw new CloudFault('signed out');
  return { id: data.user.id, email: data.user.email ?? '' };
};

/** Ways of signing in that the project's settings list beside real providers. */
const notProviders = new Set(['email', 'phone', 'anonymous_users', 'web3_ethereum', 'web3_solana']);

/** The part of a Cloud that knows who is signed in. */
export const supabaseSession = (
  { auth }: Pick<SupabaseClient, 'auth'>,
  { url, publishableKey, embedded }: Project,
  ask: typeof fetch,
): Pick<
  Cloud,
  'user' | 'onUser' | 'signIn' | 'mailCode' | 'enterCode' | 'providers' | 'adopt' | 'signOut' | 'accessToken'
> => ({
  user: async () => {
    const { data, error } = await auth.getSession();
    if (error) throw signInFaultOf(error);
    if (!data.session) return null;
    return { id: data.session.user.id, email: data.session.user.email ?? '' };
  },
  onUser: (changed) => {
    const { data } = auth.onAuthStateChange((event, session) => {
      if (event !== 'SIGNED_IN' && event !== 'SIGNED_OUT') return;
      const user = session && { id: session.user.id, email: session.user.email ?? '' };
      // The client waits for whoever listens, and they may ask it something.
      setTimeout(() => changed(user));
    });
    return () => data.subscription.unsubscribe();
  },
  signIn: async (email, password) => userOf(await auth.signInWithPassword({ email, password })),
  mailCode: async (email) => {
    const emailRedirectTo = `${location.origin}${signInPages.browser}`;
    const { error } = await auth.signInWithOtp({ email, options: { shouldCreateUser: false, emailRedirectTo } });
    if (error) throw signInFaultOf(error);
  },
  enterCode: async (email, text) => {
    const secret = pastedSecret(text);
    if (secret.kind === 'grant') return userOf(await auth.exchangeCodeForSession(secret.code));
    return userOf(
      await auth.verifyOtp(
        secret.kind === 'link'
          ? { token_hash: secret.hash, type: secret.type as EmailOtpType }
          : { email, token: secret.token, type: 'email' },
      ),
    );
  },
  providers: async () => {
    if (embedded) return [];
    // An offer more or less: that the project is away is told by what needs it.
    const answer = await ask(`${url}/auth/v1/settings`, { headers: { apikey: publishableKey } }).catch(() => null);
    const said = answer?.ok ? ((await answer.json().catch(() => null)) as { external?: object } | null) : null;
    return Object.entries(said?.external ?? {}).flatMap(([name, isOn]) =>
      isOn === true && !notProviders.has(name) ? [name] : [],
    );
  },
  adopt: async (session) => userOf(await auth.setSession(session)),
  signOut: async () => {
    // On this machine alone, and also when the project is away.
    await auth.signOut({ scope: 'local' });
  },
  accessToken: async (refused) => {
    const held = await auth.getSession();
    if (held.error) throw signInFaultOf(held.error);
    const token = held.data.session?.access_token ?? null;
    if (token === null || token !== refused) return token;
    const renewed = await auth.refreshSession();
    if (renewed.error) throw signInFaultOf(renewed.error);
    return renewed.data.session?.access_token ?? null;
  },
});
