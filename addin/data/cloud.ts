import type { JobLine } from '#engine/domain/job-line.ts';
import type { SchedulingRequest, SchedulingRequestInput } from '#engine/domain/request.ts';
import type { Rotation } from '#engine/domain/rotation.ts';
import type { Cohort, State } from '#engine/domain/ruleset.ts';
import type { Worker } from '#engine/domain/worker.ts';
import type { HandedSession } from './sign-in-pages.ts';

/**
 * The project this planner works with; `embedded`: the one that comes with it, for a single machine, with who signs in to it first.
 * `signInRequired`: the planner's own server asks who calls.
 */
export type Project = {
  url: string;
  publishableKey: string;
  embedded: boolean;
  signInRequired: boolean;
  firstAdmin: { email: string; passwordFile: string } | null;
};

export type CloudUser = { id: string; email: string };

/** What a member may do: a viewer reads, a planner pushes too, an admin also manages members. */
export type Role = 'viewer' | 'planner' | 'admin';

/** One cohort of a plan. `revision` grows with each push; `term_structure` is in weeks. */
export type Run = {
  id: string;
  org_id: string;
  name: string;
  plan: string;
  year: number;
  state: State;
  status: 'open' | 'closed' | 'archived';
  cohort: Cohort;
  term_structure: number[];
  year_start: string | null;
  revision: number;
};

export type Organisation = { id: string; name: string; role: Role; runs: Run[] };

export type RunId = Pick<Run, 'id' | 'org_id'>;

/** What a run's lines hold, as far as two of them can differ. `cells`: rotation id by the term (from 0) it starts in. */
export type HeldLine = {
  id: string;
  worker_id: string | null;
  pathway: string | null;
  allocations: { term_index: number; rotation_id: string }[];
};

/** The lines of a run, in their order, all of one revision. */
export type HeldLines = { revision: number; status: Run['status']; lines: HeldLine[] };

/** Where a run stands. */
export type RunStanding = Pick<Run, 'revision' | 'status'>;

/** A saved request, without its contents. `changed` is when, in ISO 8601. */
export type ScenarioHead = { id: string; name: string; lines: number | null; changed: string };

/** What a push replaced: `lines` of them, as the run held them at `revision`. */
export type SnapshotHead = { revision: number; lines: number; taken: string };

/** A push or restore that went through. `replayed`: it had arrived before. */
export type Pushed = { revision: number; line_count: number; replayed: boolean };

/** A line on its way: what `push_job_lines` takes. */
export type PushedLine = Omit<JobLine, 'allocations'> & {
  allocations: { term_index: number; term_length_weeks: number; start_week: number; rotation_id: string }[];
};

/** `key` names one push: sent twice, it is done once. `revision` is the one the run is thought to be at. */
export type Push = { key: string; revision: number; lines: readonly PushedLine[] };

/**
 * The organisation's data, through row-level security alone. Everything rejects with a CloudFault.
 * Nothing here is asked for before somebody signed in, but the sign-in itself.
 */
export type Cloud = {
  /** Who is signed in, from an earlier session too; null: nobody. */
  user(): Promise<CloudUser | null>;
  /** Tells when somebody signs in or out, here or in another window of this browser. @returns what ends it */
  onUser(changed: (user: CloudUser | null) => void): () => void;
  signIn(email: string, password: string): Promise<CloudUser>;
  /** Mails a code and a link to sign in with, where the project offers it. */
  mailCode(email: string): Promise<void>;
  /** @param secret the code, the link itself, or the address of the page it led to */
  enterCode(email: string, secret: string): Promise<CloudUser>;
  /** Other services the project lets people sign in with, by its names for them; none where it cannot be asked. */
  providers(): Promise<string[]>;
  /** Takes over the session of a page that somebody signed in on. */
  adopt(session: HandedSession): Promise<CloudUser>;
  signOut(): Promise<void>;
  /** The access token of whoever is signed in, renewed when it is over or is the one that was `refused`; null: nobody is. */
  accessToken(refused: string | null): Promise<string | null>;
  /** The organisations the user is a member of, with their runs, the newest year first. */
  organisations(user: CloudUser): Promise<Organisation[]>;
  /** The organisation's active workers, by id. */
  workers(run: RunId): Promise<Worker[]>;
  /** The organisation's active rotations, by id. */
  rotations(run: RunId): Promise<Rotation[]>;
  /** The run's saved requests, the newest first. */
  scenarios(run: RunId): Promise<ScenarioHead[]>;
  scenario(run: RunId, id: string): Promise<SchedulingRequestInput>;
  /** Saves a request under a name: anew, or in place of the scenario `id`. */
  saveScenario(run: RunId, name: string, request: SchedulingRequest, id: string | null): Promise<void>;
  standing(run: RunId): Promise<RunStanding>;
  /**
   * Hears of changes of the run as they happen. `live` tells whether it does: not where the project has no Realtime, nor while the
   * connection is broken. @returns what ends it
   */
  watch(run: RunId, heard: { changed: () => void; live: (isLive: boolean) => void }): () => void;
  heldLines(run: RunId): Promise<HeldLines>;
  /** The snapshot of what the last push replaced, and its lines; null: there was none. */
  lastSnapshot(run: RunId): Promise<SnapshotHead | null>;
  snapshotLines(run: RunId, revision: number): Promise<HeldLine[]>;
  /** What a push of this key did; null: it never arrived. */
  pushed(run: RunId, key: string): Promise<Pushed | null>;
  push(run: RunId, push: Push): Promise<Pushed>;
  restore(run: RunId, snapshot: number, push: Omit<Push, 'lines'>): Promise<Pushed>;
};
