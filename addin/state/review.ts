export type ReviewState = Record<string, never>;

export type ReviewAction = { type: 'review/none' };

export const initial: ReviewState = {};

export const reduce = (state: ReviewState, _action: ReviewAction): ReviewState => state;
