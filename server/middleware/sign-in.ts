import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Deps } from '#server/deps.ts';
import { tryAgain } from '#server/errors.ts';
import { localIssuer } from '#supabase/local/issuer.ts';
import type { SignIn } from './api-keys.ts';

/** Failures that say the token is not good; any other is the key server's. */
const faultsOfToken = [
  errors.JWTInvalid,
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

/** Verifies access tokens by an issuer's published keys. Tokens of a shared secret (HS256) are not good: whoever can verify those can make them. */
const userBy = (issuer: string, keys: JWTVerifyGetKey): SignIn['userOf'] => {
  const wanted = { issuer, audience: 'authenticated', algorithms: ['ES256', 'RS256'], requiredClaims: ['sub', 'exp'] };
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, wanted);
      return payload.role === 'authenticated' ? (payload.sub ?? null) : null;
    } catch (error) {
      if (faultsOfToken.some((kind) => error instanceof kind)) return null;
      throw tryAgain(503, 'Signing in cannot be checked just now: Supabase does not give its keys.', 5);
    }
  };
};

/**
 * Knows the users of a Supabase project.
 * @param keys in place of those the project publishes
 * @throws Problem 503 when the keys cannot be had.
 */
export const userOfToken = (supabaseUrl: string, keys?: JWTVerifyGetKey): SignIn['userOf'] => {
  const issuer = `${supabaseUrl}/auth/v1`;
  return userBy(issuer, keys ?? createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`)));
};

/** Knows the users of the embedded database, which is asked for its keys without a port. */
const localUserOf = (local: NonNullable<Deps['local']>): SignIn['userOf'] =>
  userBy(
    localIssuer,
    createRemoteJWKSet(new URL('http://127.0.0.1/auth/v1/.well-known/jwks.json'), {
      [customFetch]: (url) => local.fetch(new Request(url)),
    }),
  );

/** How callers are known: by the Supabase project, if one is set, or else by the embedded one. */
export const signInOf = ({ settings, local }: Pick<Deps, 'settings' | 'local'>): SignIn | null => {
  const { supabaseUrl, requiresSignIn = false } = settings;
  if (supabaseUrl) return { required: requiresSignIn, userOf: userOfToken(supabaseUrl) };
  return local ? { required: false, userOf: localUserOf(local) } : null;
};
