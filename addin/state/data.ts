import type { ParsedWorkbook, SheetCells } from '#engine/workbook/index.ts';

/** What the workbook holds, as it was last read. */
export type DataState = {
  reading: boolean;
  /** Every used sheet; null until the first reading. */
  sheets: readonly SheetCells[] | null;
  /** Read with the overrides of the Rules step: `parsed.request` is what is generated, null when any issue is an error. */
  parsed: ParsedWorkbook | null;
};

export type DataAction =
  | { type: 'data/reading' }
  | { type: 'data/read'; sheets: readonly SheetCells[]; parsed: ParsedWorkbook }
  | { type: 'data/unread' };

export const initial: DataState = { reading: false, sheets: null, parsed: null };

export const reduce = (state: DataState, action: DataAction): DataState => {
  switch (action.type) {
    case 'data/reading':
      return { ...state, reading: true };
    case 'data/read':
      return { ...state, reading: false, sheets: action.sheets, parsed: action.parsed };
    case 'data/unread':
      return { ...state, reading: false };
    default:
      return state;
  }
};
