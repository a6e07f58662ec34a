import type { Overrides } from './rules.ts';
import type { Step } from './step.ts';

/** What the pane keeps with the workbook so that closing it loses nothing. */
export type Kept = { version: 1; step: Step; overrides: Overrides };

export type PaneRestored = { type: 'pane/restored'; kept: Kept };

/** Its name among the workbook's settings. */
export const keptKey = 'receptor.pane';
