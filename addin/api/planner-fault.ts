import { strings } from '#addin/strings/en.ts';

const words = strings.generate.faults;

/** A place in what was sent, and what is wrong with it. */
export type SentFault = { pointer: string; message: string };

/**
 * `away`: nobody answers; `busy`: come back in `seconds`; `signed out`: it asks who calls; `refused`: what was sent is at fault;
 * `broken`: the server is.
 */
export type PlannerFaultKind = 'away' | 'busy' | 'signed out' | 'refused' | 'broken';

/** A server that does not give what was asked, with what the planner can do about it. */
export class PlannerFault extends Error {
  readonly kind: PlannerFaultKind;
  readonly remedy: string;
  readonly faults: readonly SentFault[];
  /** Seconds until it is worth asking again; null unless `busy`. */
  readonly seconds: number | null;
  constructor(
    kind: PlannerFaultKind,
    message: string,
    remedy: string,
    { faults = [], seconds = null }: { faults?: readonly SentFault[]; seconds?: number | null } = {},
  ) {
    super(message);
    this.name = 'PlannerFault';
    this.kind = kind;
    this.remedy = remedy;
    this.faults = faults;
    this.seconds = seconds;
  }
}

/** Nobody answers at all. */
export const serverAway = (): PlannerFault => new PlannerFault('away', words.away, words.awayRemedy);

/** The connection broke in the middle of an answer. */
export const connectionLost = (): PlannerFault => new PlannerFault('away', words.lost, words.awayRemedy);

type Problem = { detail?: string; title?: string; errors?: SentFault[]; request_id?: string };

const usualWait = 5;

/**
 * The fault that an answer other than 2xx stands for.
 * @param retryAfter its header, in seconds
 * @param known whether somebody's token was sent along
 */
export const faultOf = (
  status: number,
  problem: Problem | null,
  retryAfter: string | null = null,
  known = false,
): PlannerFault => {
  if (status === 401)
    return new PlannerFault('signed out', known ? words.notKnown : words.signedOut, words.signedOutRemedy);
  const message = problem?.detail ?? problem?.title ?? words.answered(status);
  const faults = problem?.errors ?? [];
  if (status === 429 || status === 503)
    return new PlannerFault('busy', message, words.busyRemedy, { seconds: Number(retryAfter) || usualWait });
  if (status >= 500) return new PlannerFault('broken', message, words.brokenRemedy(problem?.request_id ?? null));
  const remedy = status === 413 ? words.tooLargeRemedy : status === 422 ? words.invalidRemedy : words.refusedRemedy;
  return new PlannerFault('refused', message, remedy, { faults });
};
