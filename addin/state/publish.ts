/** Nothing of it is kept yet: what would be pushed follows from how the lines stand (see pushable.ts). */
export type PublishState = Record<string, never>;

export type PublishAction = { type: 'publish/none' };

export const initial: PublishState = {};

export const reduce = (state: PublishState, _action: PublishAction): PublishState => state;
