import { useEffect } from 'react';
import { usePane } from '#addin/state/use-pane.ts';

/** How often a run is looked at for what others changed, in ms, where the project does not tell. */
const pause = 30_000;

/**
 * Looks for the project once, and from then on where the run stands: as soon as the project tells of a change or, where it does not,
 * every 30 s; and when the planner comes back to the pane.
 */
export const useProject = (): void => {
  const { state, effects } = usePane();
  const { run, user, isLive } = state.cloud;
  useEffect(() => {
    void effects.cloud.connect();
    return effects.cloud.follow();
  }, [effects]);
  const watched = run && user && `${user.id} ${run.id}`;
  useEffect(() => (watched ? effects.cloud.watch() : undefined), [effects, watched]);
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') void effects.cloud.look();
    };
    const timer = isLive ? undefined : setInterval(look, pause);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [effects, isLive]);
};
