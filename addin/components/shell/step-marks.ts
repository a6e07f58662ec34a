import type { PaneState } from '#addin/state/pane.ts';
import type { Step } from '#addin/state/step.ts';

/** What a step's circle shows besides its number. */
export type StepMark = 'done' | 'fault';

/** Which steps are settled, and which hold something to put right. */
export const stepMarks = ({ data }: Pick<PaneState, 'data'>): Partial<Record<Step, StepMark>> => {
  if (!data.parsed || Object.keys(data.parsed.readFrom).length === 0) return {};
  return { data: data.parsed.request ? 'done' : 'fault' };
};
