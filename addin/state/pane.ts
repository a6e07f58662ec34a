import * as cloud from './cloud.ts';
import * as data from './data.ts';
import * as notice from './notice.ts';
import * as publish from './publish.ts';
import * as review from './review.ts';
import * as rules from './rules.ts';
import * as solve from './solve.ts';
import * as step from './step.ts';

/** Everything the pane knows, a slice per concern. */
export type PaneState = {
  step: step.StepState;
  notice: notice.NoticeState;
  data: data.DataState;
  rules: rules.RulesState;
  solve: solve.SolveState;
  review: review.ReviewState;
  publish: publish.PublishState;
  cloud: cloud.CloudState;
};

export type PaneAction =
  | step.StepAction
  | notice.NoticeAction
  | data.DataAction
  | rules.RulesAction
  | solve.SolveAction
  | review.ReviewAction
  | publish.PublishAction
  | cloud.CloudAction;

export const initial: PaneState = {
  step: step.initial,
  notice: notice.initial,
  data: data.initial,
  rules: rules.initial,
  solve: solve.initial,
  review: review.initial,
  publish: publish.initial,
  cloud: cloud.initial,
};

/** Every slice sees every action and gives its state back untouched when the action is none of its own; the whole too, when all do. */
export const reduce = (state: PaneState, action: PaneAction): PaneState => {
  const next: PaneState = {
    step: step.reduce(state.step, action as step.StepAction),
    notice: notice.reduce(state.notice, action as notice.NoticeAction),
    data: data.reduce(state.data, action as data.DataAction),
    rules: rules.reduce(state.rules, action as rules.RulesAction),
    solve: solve.reduce(state.solve, action as solve.SolveAction),
    review: review.reduce(state.review, action as review.ReviewAction),
    publish: publish.reduce(state.publish, action as publish.PublishAction),
    cloud: cloud.reduce(state.cloud, action as cloud.CloudAction),
  };
  const slices = Object.keys(next) as (keyof PaneState)[];
  return slices.every((slice) => next[slice] === state[slice]) ? state : next;
};
