import { CloudFault } from '#addin/data/cloud-fault.ts';
import type { SignInClient } from '#addin/data/sign-in-client.ts';
import type { HandedSession } from '#addin/data/sign-in-pages.ts';

/** `leaving`: the provider's page comes next; `elsewhere`: another browser asked for this, and only it can go on. */
export type SignInOutcome =
  | { kind: 'leaving'; to: string }
  | { kind: 'signed in'; session: HandedSession }
  | { kind: 'elsewhere' };

/**
 * What a page does that was opened to sign in somebody: leads to a provider, or finishes what came back from there or from a mail.
 * @param address the page's own
 * @throws CloudFault
 */
export const signInAt = async (address: URL, client: SignInClient): Promise<SignInOutcome> => {
  const given = new URLSearchParams(`${address.search.slice(1)}&${address.hash.slice(1)}`);
  if (given.get('error_code') === 'otp_expired') throw new CloudFault('wrong code');
  // What the address says went wrong is not shown: anybody can write an address.
  if (given.has('error') || given.has('error_code')) throw new CloudFault('not completed');
  const grant = given.get('code');
  if (grant) {
    const session = await client.take(grant);
    return session ? { kind: 'signed in', session } : { kind: 'elsewhere' };
  }
  const provider = given.get('provider');
  if (!provider) throw new CloudFault('not completed');
  return { kind: 'leaving', to: await client.wayTo(provider, `${address.origin}${address.pathname}`) };
};
