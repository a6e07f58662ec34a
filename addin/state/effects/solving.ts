import type { Solve } from '#addin/api/generate.ts';
import { PlannerFault } from '#addin/api/planner-fault.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { SchedulingResponse } from '#engine/domain/response.ts';
import type { Purpose } from '../solve.ts';
import type { Tools } from './tools.ts';

/** Solves one request at a time. */
export type Solving = {
  /**
   * The server's answer; null when it was cancelled before the server took it. A full queue is waited for.
   * @throws PlannerFault
   */
  solve: (request: SchedulingRequest, purpose: Purpose) => Promise<SchedulingResponse | null>;
  /** Ends the solve under way with the best plan so far. */
  cancel: () => Promise<void>;
};

/** A wait that can be cut short. */
const pause = (ms: number): { over: Promise<void>; wake: () => void } => {
  let wake = (): void => {};
  const over = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  return { over, wake };
};

export const createSolving = ({ api, dispatch }: Tools): Solving => {
  let current: { isCancelled: boolean; solve: Solve | null; wake: () => void } | null = null;

  const solve: Solving['solve'] = async (request, purpose) => {
    const own = { isCancelled: false, solve: null as Solve | null, wake: () => {} };
    current = own;
    dispatch({ type: 'solve/started', purpose, at: Date.now() });
    try {
      for (;;) {
        try {
          own.solve = api.generate(request, {
            onProgress: (progress) => dispatch({ type: 'solve/progress', progress }),
          });
          const answer = await own.solve.answer;
          dispatch({ type: 'solve/away', isAway: false });
          return answer;
        } catch (fault) {
          own.solve = null;
          if (fault instanceof PlannerFault && fault.kind === 'away') dispatch({ type: 'solve/away', isAway: true });
          if (!(fault instanceof PlannerFault) || fault.seconds === null) throw fault;
          if (own.isCancelled) return null;
          dispatch({ type: 'solve/queued', retryAt: Date.now() + fault.seconds * 1000 });
          const wait = pause(fault.seconds * 1000);
          own.wake = wait.wake;
          await wait.over;
          if (own.isCancelled) return null;
          dispatch({ type: 'solve/asking' });
        }
      }
    } finally {
      current = null;
      dispatch({ type: 'solve/ended' });
    }
  };

  const cancel = async (): Promise<void> => {
    if (!current) return;
    current.isCancelled = true;
    dispatch({ type: 'solve/stopping' });
    current.wake();
    await current.solve?.cancel();
  };
  return { solve, cancel };
};
