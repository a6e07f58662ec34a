import { useEffect, useMemo } from 'react';
import { isNewerThanWritten, type PlanView, planView } from '#addin/state/plan-view.ts';
import { usePane } from '#addin/state/use-pane.ts';

/** The plan to review, followed as people edit its sheet; `isNewer`: the newest answer is not the one that was written. */
export const usePlan = (): { view: PlanView | null; isNewer: boolean } => {
  const { state, effects } = usePane();
  const { sheets, parsed } = state.data;
  const { written, standing } = state.review;
  const { answer } = state.solve;
  useEffect(() => {
    if (written && sheets) void effects.review.follow();
  }, [effects, written, sheets, parsed]);
  const isNewer = isNewerThanWritten(answer, written);
  const view = useMemo(
    () => planView(answer, standing, written !== null && !isNewer),
    [answer, standing, written, isNewer],
  );
  return { view, isNewer };
};
