import { type ParsedWorkbook, parseWorkbook, type SheetCells } from '#engine/workbook/index.ts';
import type { PaneState } from './pane.ts';

type Reading = { sheets: readonly SheetCells[]; given: unknown; parsed: ParsedWorkbook };
let last: Reading | null = null;

/** What the sheets say together with what the Rules step sets; null before the first reading. Parsed once per change. */
export const parsedOf = ({
  data: { sheets },
  rules: { given },
}: Pick<PaneState, 'data' | 'rules'>): ParsedWorkbook | null => {
  if (!sheets) return null;
  if (last?.sheets !== sheets || last.given !== given) last = { sheets, given, parsed: parseWorkbook(sheets, given) };
  return last.parsed;
};

/** The request that would be generated now; null while there is none or an issue is an error. */
export const requestOf = (state: PaneState): ParsedWorkbook['request'] => parsedOf(state)?.request ?? null;
