import type { Cloud, Pushed } from '#addin/data/cloud.ts';
import { CloudFault } from '#addin/data/cloud-fault.ts';
import { lineDiff } from '#addin/data/line-diff.ts';
import { pushedLines } from '#addin/data/pushed-lines.ts';
import { strings } from '#addin/strings/en.ts';
import type { PendingPush, PushOffer } from '../../cloud.ts';
import { pushableOf } from '../../pushable.ts';
import { readStanding } from '../review/standing.ts';
import { keepPending, keepRun } from './kept.ts';
import { aboutRun } from './session.ts';
import { type CloudTools, runOf } from './tools.ts';

/** After these it is not known whether a push arrived; after any other fault it is known that it did not. */
const unsure = new Set(['away', 'busy', 'broken']);

const faultKind = (fault: unknown): string | null => (fault instanceof CloudFault ? fault.kind : null);

/** Lines marked Yes that the checker finds legal, as they stand in the sheet now. */
const approvedLines = async (tools: CloudTools) => {
  const { request, read, check, ...standing } = await readStanding(tools);
  const run = runOf(tools);
  if (request.term_structure.join() !== run.term_structure.join()) throw new CloudFault('other terms');
  const { ready } = pushableOf({ request, read, check, ...standing });
  if (ready.length === 0) throw new CloudFault('nothing approved');
  const answered = new Map(tools.getState().solve.answer?.response.job_lines.map((line) => [line.id, line.leave]));
  const lines = pushedLines(request, read, check, ready, (id) => answered.get(id) ?? []);
  return { lines, starts: request.year_start };
};

/** Compares the approved lines with what the run holds. Nothing is pushed. */
export const comparePush = async (tools: CloudTools): Promise<null> => {
  tools.learn({ push: null, outcome: null });
  const run = runOf(tools);
  const { lines, starts } = await approvedLines(tools);
  const { revision, status, lines: held } = await (await tools.cloud()).heldLines(run);
  tools.learn({ remote: { revision, status } });
  if (status !== 'open') throw new CloudFault('not open');
  const otherYear = starts && run.year_start && starts !== run.year_start ? starts : null;
  const { length: count } = lines;
  tools.learn({ push: { kind: 'push', revision, held, lines, otherYear, count, diff: lineDiff(held, lines) } });
  return null;
};

/** Compares what the last push replaced with what the run holds. Nothing is put back. */
export const compareRestore = async (tools: CloudTools): Promise<null> => {
  tools.learn({ push: null, outcome: null });
  const run = runOf(tools);
  const cloud = await tools.cloud();
  const snapshot = await cloud.lastSnapshot(run);
  tools.learn({ snapshot });
  if (!snapshot) throw new CloudFault('no snapshot');
  const lines = await cloud.snapshotLines(run, snapshot.revision);
  const { revision, status, lines: held } = await cloud.heldLines(run);
  tools.learn({ remote: { revision, status } });
  if (status !== 'open') throw new CloudFault('not open');
  tools.learn({
    push: {
      ...{ kind: 'restore', snapshot: snapshot.revision, revision, held },
      ...{ count: lines.length, diff: lineDiff(held, lines) },
    },
  });
  return null;
};

/** The run is where this push left it, as the planner knows. */
const settle = async (tools: CloudTools, pending: PendingPush, pushed: Pushed): Promise<void> => {
  const run = runOf(tools);
  await keepPending(tools, null);
  const kind = pending.snapshot === null ? 'push' : 'restore';
  const { revision, line_count: count, replayed: hadArrived } = pushed;
  const isThisRun = run.id === pending.id;
  tools.learn({
    push: null,
    outcome: { kind, count, revision, run: run.label, hadArrived },
    ...(isThisRun && { run: { ...run, revision }, remote: { revision, status: 'open' } }),
  });
  await keepRun(tools);
  // The push is done: that its surroundings cannot be looked up now is no fault of it.
  await aboutRun(tools, run).catch(() => {});
};

/** Shows what differs now, where somebody else pushed first. @returns whether that is what happened */
const showConflict = async (tools: CloudTools, offer: PushOffer, fault: unknown): Promise<boolean> => {
  if (faultKind(fault) !== 'conflict') return false;
  await (offer.kind === 'push' ? comparePush(tools) : compareRestore(tools));
  return true;
};

const send = (cloud: Cloud, pending: PendingPush, offer: PushOffer): Promise<Pushed> => {
  const { key } = pending;
  const { revision } = offer;
  return offer.kind === 'push'
    ? cloud.push(pending, { key, revision, lines: offer.lines })
    : cloud.restore(pending, offer.snapshot, { key, revision });
};

const carryOut = async (tools: CloudTools, pending: PendingPush, offer: PushOffer): Promise<null> => {
  const cloud = await tools.cloud();
  // Before it is sent, so that closing the pane in the middle loses nothing.
  await keepPending(tools, pending);
  try {
    await settle(tools, pending, await send(cloud, pending, offer));
  } catch (fault) {
    if (faultKind(fault) === 'key reused') {
      // It was slow, not lost, and overtook this one.
      const arrived = await cloud.pushed(pending, pending.key);
      if (!arrived) throw fault;
      await settle(tools, pending, arrived);
      return null;
    }
    if (!(fault instanceof CloudFault) || unsure.has(fault.kind)) throw fault;
    await keepPending(tools, null);
    if (!(await showConflict(tools, offer, fault))) throw fault;
  }
  return null;
};

/** Whether the sheet still holds the lines that were shown; where it does not, what it holds now is shown in their place. */
const isAsShown = async (tools: CloudTools, offer: PushOffer): Promise<boolean> => {
  if (offer.kind === 'restore') return true;
  const { lines } = await approvedLines(tools).catch((fault: unknown) => {
    tools.learn({ push: null });
    throw fault;
  });
  if (JSON.stringify(lines) === JSON.stringify(offer.lines)) return true;
  await comparePush(tools);
  return false;
};

/** Pushes, or puts back, what was shown; over what others pushed only if that was shown too. @returns why it did not */
export const push = async (tools: CloudTools): Promise<string | null> => {
  const { push: offer, pending } = tools.getState().cloud;
  if (!offer) return null;
  if (!(await isAsShown(tools, offer))) return strings.cloud.push.outOfDate;
  const { id, org_id } = runOf(tools);
  const snapshot = offer.kind === 'restore' ? offer.snapshot : null;
  const { revision } = offer;
  // An earlier try whose answer was lost may still be under way: under the same key the two are one.
  const isSecondTry = pending?.id === id && pending.revision === revision && pending.snapshot === snapshot;
  const key = isSecondTry ? pending.key : crypto.randomUUID();
  return carryOut(tools, { id, org_id, key, revision, snapshot }, offer);
};

/** Finds out whether a push whose answer was lost had arrived; shows what sending it again would change, if it had not. @returns what was found */
export const askAgain = async (tools: CloudTools): Promise<string | null> => {
  const { pending } = tools.getState().cloud;
  if (!pending) return null;
  const arrived = await (await tools.cloud()).pushed(pending, pending.key);
  if (arrived) {
    await settle(tools, pending, arrived);
    return null;
  }
  const isThisRun = runOf(tools).id === pending.id;
  if (isThisRun) await (pending.snapshot === null ? comparePush(tools) : compareRestore(tools));
  // A run that moved on takes nothing that expected it where it was.
  if (!isThisRun || tools.getState().cloud.push?.revision !== pending.revision) await keepPending(tools, null);
  return strings.cloud.push.notArrived;
};
