import { useEffect } from 'react';
import { usePane } from '#addin/state/use-pane.ts';

/** How often a run is looked at for what others changed, in ms. */
const pause = 30_000;

/** Looks for the project once, and from then on where the run stands: every 30 s, and when the planner comes back to the pane. */
export const useProject = (): void => {
  const { effects } = usePane();
  useEffect(() => {
    void effects.cloud.connect();
    const look = (): void => {
      if (document.visibilityState === 'visible') void effects.cloud.look();
    };
    const timer = setInterval(look, pause);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [effects]);
};
