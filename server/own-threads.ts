import type { Logger } from 'pino';
import { createDesk, type Desk, deskEntry } from './desk/desk.ts';
import type { Settings } from './env.ts';
import { createSolvePool, type SolvePool, solverEntry } from './solve/pool.ts';

/** The threads of a server: those that solve, and those for workbooks and checks. */
export type OwnThreads = { solver: SolvePool; desk: Desk };

/** The files the threads start with. */
export type ThreadEntries = { solver: URL; desk: URL };

export const threadEntries: ThreadEntries = { solver: solverEntry, desk: deskEntry };

/** None is started before it is needed, or before `prewarm`; their faults go to the log. */
export const ownThreads = (settings: Settings, log: Logger, entries: Partial<ThreadEntries> = {}): OwnThreads => {
  const onFault = (reason: string) => log.error({ reason }, 'a thread failed');
  return {
    solver: createSolvePool({ ...settings, entry: entries.solver, onFault }),
    desk: createDesk({ threads: Math.min(2, settings.workers), entry: entries.desk, onFault }),
  };
};
