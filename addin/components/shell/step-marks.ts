import type { PaneState } from '#addin/state/pane.ts';
import type { Step } from '#addin/state/step.ts';

/** What a step's circle shows in place of its number. */
export type StepMark = 'done' | 'fault' | 'busy';

const ofData = ({ parsed }: PaneState['data']): StepMark | undefined => {
  if (!parsed || Object.keys(parsed.readFrom).length === 0) return undefined;
  return parsed.request ? 'done' : 'fault';
};

const ofSolve = ({ run, answer, refusal }: PaneState['solve']): StepMark | undefined => {
  if (run) return 'busy';
  if (refusal) return 'fault';
  return answer ? 'done' : undefined;
};

/** Which steps are settled, under way, or hold something to put right. */
export const stepMarks = ({ data, solve }: Pick<PaneState, 'data' | 'solve'>): Partial<Record<Step, StepMark>> => ({
  data: ofData(data),
  generate: ofSolve(solve),
});
