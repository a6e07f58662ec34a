import type { Variant } from './draft.ts';

/** Nine in ten leave terms wanted in the first half of the year, and dear to miss. */
export const leaveTarget: Variant = {
  name: 'leave target',
  apply: ({ request, plan }) => ({
    request: { ...request, leave_first_half_share: 0.9, weights: { ...request.weights, leave: 2 } },
    plan,
  }),
};
