import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Made once per install; in no source, and readable by its owner alone. */
const Secrets = z.object({
  /** Signs the tokens of those who sign in: a private key of ES256. */
  signing_key: z.looseObject({ kty: z.literal('EC'), kid: z.string(), d: z.string(), x: z.string(), y: z.string() }),
  /** Names the install to clients; as on Supabase, it opens nothing by itself. */
  publishable_key: z.string(),
  /** How the first admin of the demo organisation signs in. */
  first_admin: z.object({ email: z.string(), password: z.string() }),
});
export type Secrets = z.infer<typeof Secrets>;

/** New secrets, kept nowhere. */
export const makeSecrets = (): Secrets => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return Secrets.parse({
    signing_key: { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'ES256', use: 'sig' },
    publishable_key: `sb_publishable_${randomBytes(24).toString('base64url')}`,
    first_admin: { email: 'admin@demo.example', password: randomBytes(12).toString('base64url') },
  });
};

/** Where the secrets of a data folder are. */
export const secretsFile = (folder: string): string => join(folder, 'secrets.json');

const isCode = (error: unknown, code: string) => (error as NodeJS.ErrnoException).code === code;

/**
 * The secrets of a data folder, made with it on first use: the folder for its owner alone, the file with mode 0600.
 * @throws Error when the file is there and is not what this wrote.
 */
export const readSecrets = (folder: string): Secrets => {
  const file = secretsFile(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, `${JSON.stringify(makeSecrets(), null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    // Copied from a backup, say, by tools that open files to everybody.
    chmodSync(file, 0o600);
  }
  const parsed = Secrets.safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} cannot be used. Restore it, or remove it to have new secrets made.`);
  return parsed.data;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
