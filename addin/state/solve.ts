import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { Progress, SchedulingResponse } from '#engine/domain/response.ts';
import type { About, Latitude, Places, WorkbookIssue } from '#engine/workbook/index.ts';

/** What a solve is for: new lines, or new lines around what was edited (see `requestAround`). */
export type Purpose = 'generate' | Latitude;

/** A solve under way. Times are in ms of the clock; `retryAt` is set while the server's queue is full. */
export type Run = {
  purpose: Purpose;
  startedAt: number;
  stage: 'asking' | 'queued' | 'solving' | 'stopping';
  progress: Progress | null;
  retryAt: number | null;
};

/** An answer with the request it answers, defaults filled in. */
export type Answer = {
  request: SchedulingRequest;
  response: SchedulingResponse;
  /** Where its data comes from, and what was read from it with doubt or not at all, for the sheets it is written to. */
  about?: Omit<About, 'holidays'>;
};

/** An answer without lines; `places` are the cells its reasons point at. */
export type Refusal = Answer & { places: Places };

export type SolveState = {
  run: Run | null;
  /** The newest answer that has lines. */
  answer: Answer | null;
  /** Set while the newest answer has none. */
  refusal: Refusal | null;
  /** Whether the server was out of reach when it was last asked. */
  isAway: boolean;
  /** What the server found wrong with the request. */
  faults: readonly WorkbookIssue[];
};

export type SolveAction =
  | { type: 'solve/started'; purpose: Purpose; at: number }
  | { type: 'solve/queued'; retryAt: number }
  | { type: 'solve/asking' }
  | { type: 'solve/progress'; progress: Progress }
  | { type: 'solve/stopping' }
  | { type: 'solve/ended' }
  | { type: 'solve/answered'; answer: Answer }
  | { type: 'solve/refused'; refusal: Refusal }
  | { type: 'solve/faults'; faults: readonly WorkbookIssue[] }
  | { type: 'solve/away'; isAway: boolean };

export const initial: SolveState = { run: null, answer: null, refusal: null, isAway: false, faults: [] };

const withRun = (state: SolveState, change: Partial<Run>): SolveState =>
  state.run ? { ...state, run: { ...state.run, ...change } } : state;

export const reduce = (state: SolveState, action: SolveAction): SolveState => {
  switch (action.type) {
    case 'solve/started': {
      const run: Run = {
        purpose: action.purpose,
        startedAt: action.at,
        stage: 'asking',
        progress: null,
        retryAt: null,
      };
      return { ...state, run, faults: [] };
    }
    case 'solve/queued':
      return withRun(state, { stage: 'queued', retryAt: action.retryAt });
    case 'solve/asking':
      return withRun(state, { stage: 'asking', retryAt: null });
    case 'solve/progress':
      // Once stopping, the planner waits for the plan; how far it had come is no news.
      return withRun(state, {
        progress: action.progress,
        stage: state.run?.stage === 'stopping' ? 'stopping' : 'solving',
      });
    case 'solve/stopping':
      return withRun(state, { stage: 'stopping', retryAt: null });
    case 'solve/ended':
      return { ...state, run: null };
    case 'solve/answered':
      return { ...state, answer: action.answer, refusal: null, isAway: false };
    case 'solve/refused':
      return { ...state, refusal: action.refusal, isAway: false };
    case 'solve/faults':
      return { ...state, faults: action.faults };
    case 'solve/away':
      return { ...state, isAway: action.isAway };
    default:
      return state;
  }
};
