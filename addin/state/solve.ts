export type SolveState = Record<string, never>;

export type SolveAction = { type: 'solve/none' };

export const initialSolve: SolveState = {};

export const solveReducer = (state: SolveState, _action: SolveAction): SolveState => state;
