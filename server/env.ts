import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { isLoopback } from '#supabase/local/loopback.ts';

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean),
);
const wholeNumber = (min: number, max: number) => z.coerce.number().pipe(z.int().min(min).max(max));
const flag = z
  .enum(['0', '1', 'false', 'true', 'no', 'yes'], { error: 'give 1 or 0' })
  .transform((word) => ['1', 'true', 'yes'].includes(word));
const origin = z
  .string()
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text,
    'give origins such as https://planner.example',
  );

const Environment = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PLANNER_DATA_DIR: z.string().default('.data'),
  /** Solves at the same time. */
  PLANNER_WORKERS: wholeNumber(1, 256).default(Math.max(1, availableParallelism() - 1)),
  /** Solves that may wait; twice the workers when absent. */
  PLANNER_QUEUE: wholeNumber(0, 10_000).optional(),
  PLANNER_MAX_SECONDS: z.coerce.number().pipe(z.number().min(0.1).max(420)).default(420),
  /** SHA-256 (hex) of each key, so that the keys themselves are in no file: `printf %s "$KEY" | sha256sum`. */
  PLANNER_API_KEYS: list
    .pipe(z.array(z.string().regex(/^[0-9a-f]{64}$/i, 'give the SHA-256 of each key: 64 hex digits, comma between')))
    .transform((hashes) => hashes.map((hash) => hash.toLowerCase()))
    .default([]),
  PLANNER_ALLOWED_ORIGINS: list.pipe(z.array(origin)).default([]),
  PLANNER_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** 1: serve a non-loopback HOST to everybody, without keys. */
  PLANNER_OPEN: flag.default(false),
  /** Requests one caller may make in a minute; 0: as many as they like. */
  PLANNER_RATE_PER_MINUTE: wholeNumber(0, 1_000_000).default(600),
  SUPABASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  SUPABASE_PUBLISHABLE_KEY: z.string().optional(),
  /** Who `npm run posts -- --supabase` signs in as at the Supabase project. */
  SUPABASE_EMAIL: z.string().optional(),
  SUPABASE_PASSWORD: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Settings = {
  port: number;
  host: string;
  dataDir: string;
  workers: number;
  queueLimit: number;
  maxSeconds: number;
  /** SHA-256 of each key, lowercase hex. */
  apiKeyHashes: string[];
  allowedOrigins: string[];
  publicUrl: string | null;
  ratePerMinute: number;
  supabaseUrl: string | null;
  supabasePublishableKey: string | null;
  /** Who the command line signs in as at the Supabase project. */
  supabaseAccount: { email: string; password: string } | null;
  /** Only those with a key, or signed in at Supabase, may have plans made. */
  requiresSignIn: boolean;
  logLevel: string;
};

/** Every fault of the environment, one line each. */
export class SettingsError extends Error {}

/** Whether a key gives rights past row-level security: of the new form, or a JWT of the old one. */
const isSecretKey = (key: string): boolean => {
  if (key.startsWith('sb_secret_')) return true;
  const claims = Buffer.from(key.split('.')[1] ?? '', 'base64url').toString();
  return claims.includes('service_role');
};

/**
 * Reads the settings from the environment; all are optional, and an empty value counts as absent.
 *
 * A HOST that others can reach is refused unless PLANNER_API_KEYS or SUPABASE_URL is set, or PLANNER_OPEN=1 says that
 * everybody who can reach it may use it (a container behind a proxy that checks callers itself, say).
 * @throws SettingsError naming every variable that is wrong.
 */
export const readSettings = (environment: Record<string, string | undefined> = process.env): Settings => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = Environment.safeParse(given);
  if (!parsed.success)
    throw new SettingsError(
      parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`).join('\n'),
    );
  const env = parsed.data;
  const asksWho = env.PLANNER_API_KEYS.length > 0 || env.SUPABASE_URL !== undefined;
  if (!isLoopback(env.HOST) && !asksWho && !env.PLANNER_OPEN)
    throw new SettingsError(
      `HOST: ${env.HOST} can be reached from outside. Set PLANNER_API_KEYS or SUPABASE_URL, or PLANNER_OPEN=1 to let everybody in.`,
    );
  if ((env.SUPABASE_URL === undefined) !== (env.SUPABASE_PUBLISHABLE_KEY === undefined))
    throw new SettingsError(
      `${env.SUPABASE_URL ? 'SUPABASE_PUBLISHABLE_KEY' : 'SUPABASE_URL'}: give both, SUPABASE_URL and SUPABASE_PUBLISHABLE_KEY, or neither.`,
    );
  if (isSecretKey(env.SUPABASE_PUBLISHABLE_KEY ?? ''))
    throw new SettingsError(
      'SUPABASE_PUBLISHABLE_KEY: this is a secret key, which would be shown to everybody. Give the publishable one.',
    );
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: env.PLANNER_DATA_DIR,
    workers: env.PLANNER_WORKERS,
    queueLimit: env.PLANNER_QUEUE ?? 2 * env.PLANNER_WORKERS,
    maxSeconds: env.PLANNER_MAX_SECONDS,
    apiKeyHashes: env.PLANNER_API_KEYS,
    allowedOrigins: env.PLANNER_ALLOWED_ORIGINS,
    publicUrl: env.PLANNER_PUBLIC_URL?.replace(/\/$/, '') ?? null,
    ratePerMinute: env.PLANNER_RATE_PER_MINUTE,
    supabaseUrl: env.SUPABASE_URL?.replace(/\/$/, '') ?? null,
    supabasePublishableKey: env.SUPABASE_PUBLISHABLE_KEY ?? null,
    supabaseAccount:
      env.SUPABASE_EMAIL && env.SUPABASE_PASSWORD
        ? { email: env.SUPABASE_EMAIL, password: env.SUPABASE_PASSWORD }
        : null,
    requiresSignIn: env.SUPABASE_URL !== undefined && !isLoopback(env.HOST) && !env.PLANNER_OPEN,
    logLevel: env.LOG_LEVEL,
  };
};
