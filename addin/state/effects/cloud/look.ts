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
