export type PublishState = Record<string, never>;

export type PublishAction = { type: 'publish/none' };

export const initialPublish: PublishState = {};

export const publishReducer = (state: PublishState, _action: PublishAction): PublishState => state;
