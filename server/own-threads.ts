import type { Logger } from 'pino';
import { createDesk, type Desk } from './desk/desk.ts';
import type { Settings } from './env.ts';
import { createSolvePool, type SolvePool } from './solve/pool.ts';

/** The threads of a server: those that solve, and those for workbooks and checks. */
export type OwnThreads = { solver: SolvePool; desk: Desk };

/** None is started before it is needed, or before `prewarm`; their faults go to the log. */
export const ownThreads = (settings: Settings, log: Logger, solverEntry?: URL): OwnThreads => {
  const onFault = (reason: string) => log.error({ reason }, 'a thread failed');
  return {
    solver: createSolvePool({ ...settings, entry: solverEntry, onFault }),
    desk: createDesk({ threads: Math.min(2, settings.workers), onFault }),
  };
};
