import type { SheetRange } from '#addin/host/host.ts';
import type { ExportKind } from '#engine/exports/index.ts';
import type { LockKind, PaneLock } from '../locks.ts';
import type { ReviewTask } from '../review.ts';
import { attempt } from './attempt.ts';
import type { Solving } from './solving.ts';
import type { Tools } from './tools.ts';

/** The checker and the sheets' semantics come when a result is first reviewed. */
const deeds = () => import('./review/deeds.ts');

/** Holidays and calendars come when a file is first asked for. */
const exports = () => import('./review/export.ts');

/** Deeds of the Review step. */
export const reviewEffects = (tools: Tools, solving: Solving) => {
  const { host, dispatch, getState } = tools;
  const deed = async (task: ReviewTask, work: () => Promise<string | null>): Promise<void> => {
    if (getState().review.task) return;
    await attempt(tools, async () => {
      dispatch({ type: 'review/started', task });
      let said: string | null = null;
      try {
        said = await work();
      } finally {
        dispatch({ type: 'review/ended', said });
      }
    });
  };
  return {
    /** Writes the newest answer to new sheets, over nothing. */
    write: () => deed('write', async () => (await deeds()).write(tools)),
    /** Takes lines that came with the workbook, on a sheet of this name, for a result of this pane. */
    takeOver: (sheet: string) => deed('take over', async () => (await deeds()).takeOver(tools, sheet)),
    /** Writes the plan under review to a new sheet in the council's layout. */
    writeCouncil: () => deed('council', async () => (await deeds()).writeCouncil(tools)),
    /** Reads the job lines back and checks them. */
    check: () => deed('check', async () => (await deeds()).check(tools)),
    /** Follows edits: reads the job lines from the sheets as the pane last read them. */
    follow: async (): Promise<void> => (await deeds()).follow(tools),
    /** Puts every violation on its cell, in place of earlier marks. */
    mark: () => deed('mark', async () => (await deeds()).mark(tools)),
    clearMarks: () => deed('clear', async () => (await deeds()).clearMarks(tools)),
    /** Locks what is selected on the sheet of job lines. */
    lock: (kind: LockKind) => deed('lock', async () => (await deeds()).lock(tools, kind)),
    unlock: (gone: readonly PaneLock[]) => attempt(tools, async () => (await deeds()).unlock(tools, gone)),
    /** Solves again with edits and locks kept; nothing is written. */
    resolve: () => deed('resolve', async () => (await deeds()).resolve(tools, solving)),
    /** Writes the proposed changes of these lines (null: of all), and checks what stands then. */
    accept: (lines: readonly string[] | null) => deed('accept', async () => (await deeds()).accept(tools, lines)),
    /** Turns the proposed changes of these lines (null: of all) down. */
    decline: (lines: readonly string[] | null): void => {
      const all = getState().review.proposal?.changes.map(({ line_id }) => line_id) ?? [];
      dispatch({ type: 'review/settled', lines: new Set(lines ?? all), isAccepted: false });
    },
    /** Writes Yes or No beside these lines. */
    approve: (lines: readonly string[], isApproved: boolean) =>
      deed('approve', async () => (await deeds()).approve(tools, lines, isApproved)),
    /** Makes a file of the plan; `line`: the one whose calendar is wanted. */
    export: (kind: ExportKind, line?: string) =>
      deed('export', async () => (await exports()).exportPlan(tools, kind, line)),
    /** Shows a cell. */
    show: (range: SheetRange) => attempt(tools, () => host.select(range)),
  };
};
