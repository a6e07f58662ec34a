import type {
  CloudUser,
  HeldLine,
  Organisation,
  Project,
  PushedLine,
  Role,
  Run,
  RunId,
  RunStanding,
  ScenarioHead,
  SnapshotHead,
} from '#addin/data/cloud.ts';
import type { LineDiff } from '#addin/data/line-diff.ts';
import type { SheetRefresh } from '#addin/data/sheet-refresh.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { ReviewAction } from './review.ts';

/** A deed with the project that is under way. */
export type CloudTask = 'sign in' | 'find' | 'pull' | 'write' | 'save' | 'open' | 'compare' | 'push' | 'restore';

/** The run this workbook works for. `revision` is the one the planner last saw: what a push expects to find. */
export type ChosenRun = RunId &
  Pick<Run, 'revision' | 'term_structure' | 'cohort' | 'state' | 'year_start'> & { label: string; role: Role };

/** What a pull would do: write new sheets (`beside` others of their names), or bring those of an earlier pull up to date. */
export type PullOffer =
  | { kind: 'new' | 'beside'; request: SchedulingRequest; changedHeadings: string | null }
  | { kind: 'refresh'; refreshes: SheetRefresh[] };

/**
 * What a push, or putting a snapshot back, would change of what the run holds now, which is `held` at `revision`. `otherYear`: the first
 * day of the lines, where the run begins on another.
 */
export type PushOffer = { revision: number; held: readonly HeldLine[]; diff: LineDiff; count: number } & (
  | { kind: 'push'; lines: readonly PushedLine[]; otherYear: string | null }
  | { kind: 'restore'; snapshot: number }
);

/** A push whose answer has not come. Kept with the workbook, so that it is asked for again with the same key. */
export type PendingPush = RunId & { key: string; revision: number; snapshot: number | null };

/** What the last push came to. */
export type Outcome = { kind: 'push' | 'restore'; count: number; revision: number; run: string; hadArrived: boolean };

export type CloudState = {
  /** Undefined until it was looked for; null: none is set up. */
  project: Project | null | undefined;
  user: CloudUser | null;
  /** Where a code to sign in with was mailed to. */
  mailed: string | null;
  /** Services the project lets people sign in with; null: not asked for yet. */
  providers: readonly string[] | null;
  organisations: readonly Organisation[] | null;
  run: ChosenRun | null;
  /** Sheets a pull wrote, by the input they hold. */
  sheets: Readonly<Record<string, string>>;
  /** Where the run stood when it was last looked at. */
  remote: RunStanding | null;
  /** Whether the project tells of changes as they happen. */
  isLive: boolean;
  scenarios: readonly ScenarioHead[] | null;
  snapshot: SnapshotHead | null;
  pull: PullOffer | null;
  push: PushOffer | null;
  pending: PendingPush | null;
  outcome: Outcome | null;
  task: CloudTask | null;
  /** What the last deed did, for the planner to read. */
  said: string | null;
};

export type CloudAction =
  | { type: 'cloud/started'; task: CloudTask }
  | { type: 'cloud/ended'; said: string | null }
  /** What was learned of the project, or chosen. */
  | { type: 'cloud/learned'; news: Partial<Omit<CloudState, 'task' | 'said'>> }
  /** Of the Review step: the lines to push are those of other sheets now. */
  | Extract<ReviewAction, { type: 'review/written' }>;

export const initial: CloudState = {
  project: undefined,
  user: null,
  mailed: null,
  providers: null,
  organisations: null,
  run: null,
  sheets: {},
  remote: null,
  isLive: false,
  scenarios: null,
  snapshot: null,
  pull: null,
  push: null,
  pending: null,
  outcome: null,
  task: null,
  said: null,
};

export const reduce = (state: CloudState, action: CloudAction): CloudState => {
  switch (action.type) {
    case 'cloud/started':
      return { ...state, task: action.task, said: null };
    case 'cloud/ended':
      return { ...state, task: null, said: action.said };
    case 'cloud/learned':
      return { ...state, ...action.news };
    case 'review/written':
      return state.push?.kind === 'push' ? { ...state, push: null } : state;
    default:
      return state;
  }
};
