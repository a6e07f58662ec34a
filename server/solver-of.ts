import type { Logger } from 'pino';
import type { Settings } from './env.ts';
import { createSolvePool, type SolvePool } from './solve/pool.ts';

/** The solver threads of a server, whose faults go to its log. */
export const solverOf = (settings: Settings, log: Logger, entry?: URL): SolvePool =>
  createSolvePool({ ...settings, entry, onFault: (reason) => log.error({ reason }, 'a thread failed') });
