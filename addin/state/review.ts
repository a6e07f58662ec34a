export type ReviewState = Record<string, never>;

export type ReviewAction = { type: 'review/none' };

export const initialReview: ReviewState = {};

export const reviewReducer = (state: ReviewState, _action: ReviewAction): ReviewState => state;
