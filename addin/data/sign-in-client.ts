import { createClient, type Provider } from '@supabase/supabase-js';
import type { Project } from './cloud.ts';
import { CloudFault } from './cloud-fault.ts';
import { signInFaultOf } from './fault-of.ts';
import { sessionKey } from './session-key.ts';
import type { HandedSession } from './sign-in-pages.ts';

/** Signing in on a page of its own. Everything rejects with a CloudFault. */
export type SignInClient = {
  /** Where a provider's sign-in begins; it leads back to `back`. */
  wayTo(provider: string, back: string): Promise<string>;
  /** The session that a grant stands for. `null`: it was asked for in another browser, which alone can take it. */
  take(grant: string): Promise<HandedSession | null>;
};

/**
 * @param own keeps the session from the rest of the browser: for a window that hands it over
 * @param ask a test's
 */
export const signInClient = (
  { url, publishableKey }: Project,
  { own, storage, ask = fetch }: { own: boolean; storage: Storage; ask?: typeof fetch },
): SignInClient => {
  const { auth } = createClient(url, publishableKey, {
    global: { fetch: ask },
    auth: {
      ...{ storage, storageKey: own ? `${sessionKey}.window` : sessionKey },
      ...{ flowType: 'pkce', detectSessionInUrl: false, autoRefreshToken: false },
    },
  });
  return {
    wayTo: async (provider, back) => {
      const { data, error } = await auth.signInWithOAuth({
        provider: provider as Provider,
        options: { redirectTo: back, skipBrowserRedirect: true },
      });
      if (error) throw signInFaultOf(error);
      return data.url;
    },
    take: async (grant) => {
      const { data, error } = await auth.exchangeCodeForSession(grant);
      if (error?.code === 'pkce_code_verifier_not_found') return null;
      if (error) throw signInFaultOf(error);
      if (!data.session) throw new CloudFault('not completed');
      const { access_token, refresh_token } = data.session;
      // What is handed over is used there alone.
      if (own) storage.removeItem(`${sessionKey}.window`);
      return { access_token, refresh_token };
    },
  };
};
