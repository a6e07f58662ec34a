import type { ParsedWorkbook } from '#engine/workbook/index.ts';
import type { PaneState } from './pane.ts';

/** The request that would be generated now: the sheets with the Rules step's overrides. Null while unread or while an issue is an error. */
export const requestOf = (state: PaneState): ParsedWorkbook['request'] => state.data.parsed?.request ?? null;
