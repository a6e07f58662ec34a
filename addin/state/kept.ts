import type { ColumnMapping } from '#engine/workbook/index.ts';
import type { PaneState } from './pane.ts';
import type { Overrides } from './rules.ts';
import { type Step, steps } from './step.ts';

/** What the pane keeps with the workbook so that closing it loses nothing. */
export type Kept = { version: 1; step: Step; overrides: Overrides; mapping: ColumnMapping };

/** Its name among the workbook's settings. */
export const keptKey = 'receptor.pane';

export const keptOf = ({ step, rules, data }: PaneState): Kept => ({
  version: 1,
  step: step.at,
  overrides: rules.overrides,
  mapping: data.mapping,
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a workbook says was kept, whoever wrote it: null when it is nothing this pane can read. */
export const readKept = (value: unknown): Kept | null => {
  if (!isRecord(value) || value.version !== 1) return null;
  const step = steps.find((each) => each === value.step) ?? 'data';
  const overrides = isRecord(value.overrides) ? value.overrides : {};
  const entries = Object.entries(isRecord(value.mapping) ? value.mapping : {});
  const isMapping = ([, each]: [string, unknown]): boolean =>
    isRecord(each) && typeof each.input === 'string' && isRecord(each.columns);
  return { version: 1, step, overrides, mapping: Object.fromEntries(entries.filter(isMapping)) as ColumnMapping };
};
