import { CloudFault } from '#addin/data/cloud-fault.ts';
import type { CloudTools } from './tools.ts';

/** Looks where the run stands. A look that fails is no news: the next deed tells why, and the next look may do better. */
export const look = async (tools: CloudTools): Promise<void> => {
  const { run, user, task } = tools.getState().cloud;
  // A push under way moves the run itself.
  if (!run || !user || task === 'push' || task === 'restore') return;
  try {
    const remote = await (await tools.cloud()).standing(run);
    if (tools.getState().cloud.run?.id === run.id) tools.learn({ remote });
  } catch (fault) {
    if (fault instanceof CloudFault && fault.kind === 'signed out') tools.learn({ user: null });
  }
};

/**
 * Hears of changes of the chosen run as they happen, where the project tells of them; `isLive` says whether it does, or has to be looked
 * at from time to time. @returns what ends it
 */
export const watchRun = (tools: CloudTools): (() => void) => {
  const { run, user } = tools.getState().cloud;
  if (!run || !user) return () => {};
  let isOver = false;
  let stop = (): void => {};
  const live = (isLive: boolean): void => {
    if (isOver || tools.getState().cloud.isLive === isLive) return;
    tools.learn({ isLive });
    // What happened before it began, or while it was broken, was not heard.
    void look(tools);
  };
  void tools.onceOpen.then((cloud) => {
    if (!isOver) stop = cloud.watch(run, { changed: () => void look(tools), live });
  });
  return () => {
    isOver = true;
    stop();
    tools.learn({ isLive: false });
  };
};
