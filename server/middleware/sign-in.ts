import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Deps } from '#server/deps.ts';
import { tryAgain } from '#server/errors.ts';
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

/**
 * Verifies access tokens of a Supabase project by the keys it publishes. Tokens of the old shared secret (HS256) are not good here:
 * whoever can verify those can make them.
 * @throws Problem 503 when the keys cannot be had.
 */
export const userOfToken = (supabaseUrl: string, keys?: JWTVerifyGetKey): SignIn['userOf'] => {
  const issuer = `${supabaseUrl}/auth/v1`;
  const found = keys ?? createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
  const wanted = { issuer, audience: 'authenticated', algorithms: ['ES256', 'RS256'], requiredClaims: ['sub', 'exp'] };
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, found, wanted);
      return payload.role === 'authenticated' ? (payload.sub ?? null) : null;
    } catch (error) {
      if (faultsOfToken.some((kind) => error instanceof kind)) return null;
      throw tryAgain(503, 'Signing in cannot be checked just now: Supabase does not give its keys.', 5);
    }
  };
};

/** How callers are known by a Supabase project, if one is set. */
export const signInOf = ({ supabaseUrl, requiresSignIn = false }: Deps['settings']): SignIn | null =>
  supabaseUrl ? { required: requiresSignIn, userOf: userOfToken(supabaseUrl) } : null;
