import { HostFault } from '#addin/host/host.ts';
import { attempt, tellFault } from './effects/attempt.ts';
import type { PaneEffects } from './effects/index.ts';
import { restoreResult } from './effects/kept-result.ts';
import { readWorkbook } from './effects/reading.ts';
import type { Tools } from './effects/tools.ts';
import { type Kept, keptKey, keptOf, readKept } from './kept.ts';
import { stepOfHash } from './step.ts';

/** Rests, in ms: after the last edit before the sheets are read again, and after the last change before it is kept. */
const rest = { edit: 350, keep: 150 };

/** Runs `work` once nothing has called for it for `ms`. */
const rested = (ms: number, work: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    call: () => {
      clearTimeout(timer);
      timer = setTimeout(work, ms);
    },
    stop: () => clearTimeout(timer),
  };
};

/** Before the page goes. @returns what calls it off */
const onLeaving = (work: () => void): (() => void) => {
  globalThis.addEventListener?.('pagehide', work);
  return () => globalThis.removeEventListener?.('pagehide', work);
};

const restore = async ({ host, dispatch }: Tools): Promise<void> => {
  const kept = readKept(await host.recall(keptKey));
  if (!kept) return;
  dispatch({ type: 'rules/override', overrides: kept.overrides });
  dispatch({ type: 'data/mapping', mapping: kept.mapping });
  dispatch({ type: 'step/go', step: kept.step });
};

/** What of the pane's store is followed. */
type Followed = { subscribe: (changed: () => void) => () => void; effects: Pick<PaneEffects, 'data'> };

/**
 * Brings back what was kept with the workbook, reads it, and from then on reads it again as people edit and keeps what changes.
 * `hash` is that of the page: a ribbon button asks for its step with it.
 * @returns what ends all of it
 */
export const openPane = (tools: Tools, store: Followed, hash: string): (() => void) => {
  let ended = false;
  let kept = '';
  const { host, getState } = tools;
  const undo: (() => void)[] = [];

  const readEdits = rested(rest.edit, () => {
    readWorkbook(tools).catch((fault: unknown) => {
      // Somebody is typing: there will be another edit to read.
      if (fault instanceof HostFault && fault.kind === 'cell being edited') readEdits.call();
      else void tellFault(tools, () => Promise.reject(fault));
    });
  });
  const keepNow = (): void => {
    const now: Kept = keptOf(getState());
    const text = JSON.stringify(now);
    if (text === kept) return;
    kept = text;
    void tellFault(tools, () => host.keep(keptKey, now));
  };
  const keep = rested(rest.keep, keepNow);

  void attempt(tools, async () => {
    await restore(tools);
    await restoreResult(tools);
    if (ended) return;
    kept = JSON.stringify(keptOf(getState()));
    // "Try again" comes here a second time.
    if (undo.length === 0) {
      undo.push(store.subscribe(keep.call), keep.stop, readEdits.stop, onLeaving(keepNow));
      const unwatch = await host.watch(readEdits.call);
      undo.push(() => void unwatch());
    }
    if (ended) return end();
    const step = stepOfHash(hash);
    if (step) tools.dispatch({ type: 'step/go', step, moved: true });
    if (hash === '#check') await store.effects.data.check();
    else await readWorkbook(tools);
  });
  const end = (): void => {
    ended = true;
    for (const each of undo.splice(0)) each();
  };
  return end;
};
