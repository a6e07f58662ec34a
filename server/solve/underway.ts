/** Streamed solves that can be ended early, by caller and request id; each caller reaches only their own. */
export type Underway = {
  /** Lists a solve that `stop` ends; call the answer when it is over. */
  begin(caller: string, requestId: string, stop: AbortController): () => void;
  /** Ends the solve; false when none of that name runs. */
  cancel(caller: string, requestId: string): boolean;
};

export const createUnderway = (): Underway => {
  const running = new Map<string, Set<AbortController>>();
  const nameOf = (caller: string, requestId: string) => JSON.stringify([caller, requestId]);
  return {
    begin(caller, requestId, stop) {
      const name = nameOf(caller, requestId);
      // A caller may send the same id twice; a cancel then ends both.
      const same = (running.get(name) ?? new Set()).add(stop);
      running.set(name, same);
      return () => {
        same.delete(stop);
        if (same.size === 0 && running.get(name) === same) running.delete(name);
      };
    },
    cancel(caller, requestId) {
      const stops = running.get(nameOf(caller, requestId));
      for (const stop of stops ?? []) stop.abort();
      return stops !== undefined;
    },
  };
};
