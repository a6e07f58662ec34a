import { getPriority, setPriority } from 'node:os';

const solverNiceness = 10;

/**
 * Lets the rest of the server go before this thread. On Linux priorities are a thread's own; elsewhere this would speak of the whole
 * server. One that was itself started with less is left as it is: taking more back is allowed to the superuser alone, and throws.
 */
export const giveWay = (): void => {
  if (process.platform !== 'linux') return;
  try {
    if (getPriority() < solverNiceness) setPriority(solverNiceness);
  } catch {
    // Where a sandbox forbids it, solves run beside the rest.
  }
};
