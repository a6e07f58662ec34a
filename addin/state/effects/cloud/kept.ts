import type { ChosenRun, PendingPush } from '../../cloud.ts';
import type { Tools } from '../tools.ts';

/** Names among the workbook's settings. */
export const cloudKeys = { run: 'receptor.run', push: 'receptor.push' };

type KeptRun = { run: ChosenRun; sheets: Record<string, string> };

/** Keeps the chosen run and the pulled sheets with the workbook. */
export const keepRun = async ({ host, getState }: Tools): Promise<void> => {
  const { run, sheets } = getState().cloud;
  await host.keep(cloudKeys.run, run && ({ run, sheets } satisfies KeptRun));
};

/** Keeps a push until its answer came; null: it did. */
export const keepPending = async ({ host, dispatch }: Tools, pending: PendingPush | null): Promise<void> => {
  dispatch({ type: 'cloud/learned', news: { pending } });
  await host.keep(cloudKeys.push, pending);
};

/** Brings back what was kept; what is of another form than ours is passed over. */
export const restoreRun = async ({ host, dispatch }: Tools): Promise<void> => {
  const kept = await host.recall<Partial<KeptRun>>(cloudKeys.run);
  if (typeof kept?.run?.id === 'string' && Array.isArray(kept.run.term_structure))
    dispatch({ type: 'cloud/learned', news: { run: kept.run, sheets: kept.sheets ?? {} } });
  const pending = await host.recall<Partial<PendingPush>>(cloudKeys.push);
  if (typeof pending?.key === 'string' && typeof pending.id === 'string')
    dispatch({ type: 'cloud/learned', news: { pending: pending as PendingPush } });
};
