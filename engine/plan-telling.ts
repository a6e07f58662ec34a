/** Seconds of work between two tellings, per second that telling takes. */
const workPerTelling = 5;

/**
 * Hands better plans on as they come, so seldom that checking and telling take a sixth of the run at most. A plan that came too
 * early waits until `due` or a better one; so the caller is never far behind, whenever the run is ended.
 *
 * @param seconds the run's clock
 * @param tell checks a plan and hands it on
 */
export const planTelling = <Found>(seconds: () => number, tell: (found: Found) => void) => {
  let waiting: Found | null = null;
  let notBefore = 0;
  const due = (): void => {
    const begun = seconds();
    const found = waiting;
    if (found === null || begun < notBefore) return;
    waiting = null;
    tell(found);
    const ended = seconds();
    notBefore = ended + workPerTelling * (ended - begun);
  };
  return {
    better: (found: Found): void => {
      waiting = found;
      due();
    },
    due,
  };
};
