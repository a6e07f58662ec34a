import type { CellEdit, Latitude, WrittenResult } from '#engine/workbook/index.ts';
import type { PaneLock } from './locks.ts';
import type { Answer, Refusal } from './solve.ts';
import type { Standing } from './standing.ts';

/** A deed of the Review step that is under way. */
export type ReviewTask =
  | 'write'
  | 'take over'
  | 'council'
  | 'check'
  | 'mark'
  | 'clear'
  | 'lock'
  | 'resolve'
  | 'accept'
  | 'approve'
  | 'export';

/**
 * A new answer around the planner's edits, of which `changes` are not written yet. `how` it was found: see `requestAround`.
 * `isWhole`: none of it was turned down, so that the sheet comes to hold the answer.
 */
export type Proposal = { how: Latitude; answer: Answer; changes: readonly CellEdit[]; isWhole: boolean };

/** A file made of the plan, ready to be saved. */
export type ExportedFile = { name: string; type: string; content: string | Uint8Array };

export type ReviewState = {
  /** The result in the workbook that edits, locks and approvals speak of. */
  written: WrittenResult | null;
  /** How its lines stand in the sheet now; null until read. */
  standing: Standing | null;
  /** Whether the planner asked for a check, so that "nothing wrong" is worth saying. */
  isChecked: boolean;
  locks: readonly PaneLock[];
  proposal: Proposal | null;
  /** Why the edits and locks cannot all be kept. */
  refusal: Refusal | null;
  /** A file that waits to be saved, where no download starts by itself. */
  file: ExportedFile | null;
  task: ReviewTask | null;
  /** What the last deed did, for the planner to read. */
  said: string | null;
};

export type ReviewAction =
  | { type: 'review/started'; task: ReviewTask }
  | { type: 'review/ended'; said: string | null }
  | { type: 'review/written'; written: WrittenResult; locks?: readonly PaneLock[] }
  | { type: 'review/stands'; standing: Standing | null; isChecked?: boolean }
  | { type: 'review/locks'; locks: readonly PaneLock[] }
  | { type: 'review/proposed'; proposal: Proposal }
  | { type: 'review/refused'; refusal: Refusal }
  /** Null once it is put away. */
  | { type: 'review/exported'; file: ExportedFile | null }
  /** Lines whose changes were written, or else turned down. */
  | { type: 'review/settled'; lines: ReadonlySet<string>; isAccepted: boolean };

export const initial: ReviewState = {
  written: null,
  standing: null,
  isChecked: false,
  locks: [],
  proposal: null,
  refusal: null,
  file: null,
  task: null,
  said: null,
};

export const reduce = (state: ReviewState, action: ReviewAction): ReviewState => {
  switch (action.type) {
    case 'review/started':
      return { ...state, task: action.task, said: null };
    case 'review/ended':
      return { ...state, task: null, said: action.said };
    case 'review/written': {
      const isSame = state.written?.names.jobLines === action.written.names.jobLines;
      if (isSame) return { ...state, written: action.written };
      // Locks, proposals and findings spoke of the sheets before.
      return { ...initial, written: action.written, locks: action.locks ?? [], task: state.task, said: state.said };
    }
    case 'review/stands':
      return { ...state, standing: action.standing, isChecked: action.isChecked ?? state.isChecked };
    case 'review/locks':
      return { ...state, locks: action.locks };
    case 'review/proposed':
      return { ...state, proposal: action.proposal, refusal: null };
    case 'review/refused':
      return { ...state, proposal: null, refusal: action.refusal };
    case 'review/exported':
      return { ...state, file: action.file };
    case 'review/settled': {
      const changes = state.proposal?.changes.filter(({ line_id }) => !action.lines.has(line_id)) ?? [];
      if (!state.proposal || changes.length === 0) return { ...state, proposal: null };
      const isWhole = state.proposal.isWhole && action.isAccepted;
      return { ...state, proposal: { ...state.proposal, changes, isWhole } };
    }
    default:
      return state;
  }
};
