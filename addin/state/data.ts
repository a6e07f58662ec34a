import type { ColumnMapping, ParsedWorkbook, SheetCells } from '#engine/workbook/index.ts';

/** A deed of the Data step that is under way. */
export type DataTask = 'template' | 'sample' | 'presale' | 'check' | 'mark' | 'clear' | 'specialties';

/** What the workbook holds, as it was last read. */
export type DataState = {
  reading: boolean;
  /** Every used sheet; null until the first reading. */
  sheets: readonly SheetCells[] | null;
  /** Read with the overrides of the Rules step: `parsed.request` is what is generated, null when any issue is an error. */
  parsed: ParsedWorkbook | null;
  /** Which sheets are which inputs, and which of their headings mean what, where the planner said so. */
  mapping: ColumnMapping;
  /** How many positions' specialties this browser remembers. */
  remembered: number;
  task: DataTask | null;
  /** What the last deed did, for the planner to read. */
  said: string | null;
};

export type DataAction =
  | { type: 'data/reading' }
  | { type: 'data/read'; sheets: readonly SheetCells[]; parsed: ParsedWorkbook; remembered: number }
  | { type: 'data/unread' }
  | { type: 'data/mapping'; mapping: ColumnMapping }
  | { type: 'data/started'; task: DataTask }
  | { type: 'data/ended'; said: string | null };

export const initial: DataState = {
  reading: false,
  sheets: null,
  parsed: null,
  mapping: {},
  remembered: 0,
  task: null,
  said: null,
};

export const reduce = (state: DataState, action: DataAction): DataState => {
  switch (action.type) {
    case 'data/reading':
      return { ...state, reading: true };
    case 'data/read':
      return {
        ...state,
        reading: false,
        sheets: action.sheets,
        parsed: action.parsed,
        remembered: action.remembered,
      };
    case 'data/unread':
      return { ...state, reading: false };
    case 'data/mapping':
      return { ...state, mapping: action.mapping };
    case 'data/started':
      return { ...state, task: action.task, said: null };
    case 'data/ended':
      return { ...state, task: null, said: action.said };
    default:
      return state;
  }
};
