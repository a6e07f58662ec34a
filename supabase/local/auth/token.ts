import { importJWK, type JWTPayload, jwtVerify, errors as reasons, SignJWT } from 'jose';
import type { Secrets } from '../secrets.ts';

const algorithm = 'ES256';
const audience = 'authenticated';

export type Tokens = {
  /** Seconds an access token is good for. */
  readonly lifetime: number;
  sign(claims: JWTPayload): Promise<string>;
  /** The claims, or why there are none. */
  verify(token: string): Promise<JWTPayload | 'expired' | 'invalid'>;
  /** The public half of the key, as `/.well-known/jwks.json` shows it. */
  readonly keys: { keys: Record<string, unknown>[] };
};

/** Signs and verifies access tokens with the install's own key. */
export const createTokens = async (
  signingKey: Secrets['signing_key'],
  issuer: string,
  lifetime = 3600,
): Promise<Tokens> => {
  const { d: _private, ...publicKey } = signingKey;
  const signs = await importJWK(signingKey, algorithm);
  const verifies = await importJWK(publicKey, algorithm);
  return {
    lifetime,
    keys: { keys: [publicKey] },
    sign: (claims) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: algorithm, kid: signingKey.kid, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(`${lifetime}s`)
        .sign(signs),
    async verify(token) {
      try {
        return (await jwtVerify(token, verifies, { issuer, audience, algorithms: [algorithm] })).payload;
      } catch (error) {
        if (error instanceof reasons.JOSEError) return error instanceof reasons.JWTExpired ? 'expired' : 'invalid';
        throw error;
      }
    },
  };
};
