import type { Logger } from 'pino';
import type { Presale } from '#engine/presale/index.ts';
import type { LocalSupabase } from '#supabase/local/local-supabase.ts';
import type { Desk } from './desk/desk.ts';
import type { Settings } from './env.ts';
import type { SolvePool } from './solve/pool.ts';

/** Everything the app is given; nothing is created at module level. */
export type Deps = {
  settings: Pick<Settings, 'apiKeyHashes' | 'allowedOrigins' | 'publicUrl' | 'ratePerMinute'> &
    Partial<Pick<Settings, 'supabaseUrl' | 'supabasePublishableKey' | 'requiresSignIn'>>;
  log: Logger;
  solver: Pick<SolvePool, 'solve' | 'refuseIfFull' | 'load'>;
  desk: Omit<Desk, 'close'>;
  /** Demos of the shipped posts, which are read once, by whoever asks first. */
  presale: () => Promise<Presale>;
  /** The embedded database, where there is one: never beside a Supabase project, and on loopback alone. */
  local?: Pick<LocalSupabase, 'publishableKey' | 'firstAdmin' | 'fetch'> | null;
  version: string;
};
