export type SolveState = Record<string, never>;

export type SolveAction = { type: 'solve/none' };

export const initial: SolveState = {};

export const reduce = (state: SolveState, _action: SolveAction): SolveState => state;
