import type { Area } from '#engine/workbook/index.ts';
import { type Remembering, remembering, type Subject } from '../interpreter/family.ts';
import { badArgument, HostError } from '../interpreter/host-error.ts';

/** An empty `value` is not kept; `look` holds format properties by name, such as `font.Bold`. */
export type EmulatedCell = {
  value?: string | number | boolean;
  formula?: string;
  numberFormat?: string;
  look?: Record<string, unknown>;
};

export type SheetSubject = Remembering & {
  workbook: EmulatedWorkbook;
  id: string;
  name: string;
  visibility: string;
  tabColor: string;
  /** By row, then column. */
  cells: Map<number, Map<number, EmulatedCell>>;
  columns: Map<number, { width?: number; hidden?: boolean }>;
  rowHeights: Map<number, number>;
  merges: Area[];
  frozen: Area | null;
  filter: Area | null;
  protected: boolean;
  validations: (Remembering & { area: Area })[];
  conditionalFormats: ConditionalFormatSubject[];
  charts: ChartSubject[];
};

export type RangeSubject = Subject & { sheet: SheetSubject; area: Area };
export type ConditionalFormatSubject = Remembering & { id: string; type: string; area: Area; sheet: SheetSubject };
export type ChartSubject = Remembering & {
  id: string;
  sheet: SheetSubject;
  type: string;
  source: Area;
  by: string;
  at: Area | null;
};
export type CommentSubject = Remembering & { id: string; text: string; sheet: SheetSubject; area: Area };

/** What the host tells the add-in: the library's event number, whom it concerns, and what happened. */
export type HostEvent = { type: number; target: string; what: object };

export type EmulatedWorkbook = Remembering & {
  sheets: SheetSubject[];
  active: SheetSubject;
  selection: RangeSubject;
  /** Areas selected beside it, with Ctrl held. */
  selectedBeside: RangeSubject[];
  comments: CommentSubject[];
  /** Whether this add-in hears of events, as it asked. */
  telling: boolean;
  structureProtected: boolean;
  happened: HostEvent[];
  nextId: () => string;
};

export const eventTypes = { changed: 10, added: 13, selected: 14, deleted: 15 } as const;

export const rangeOn = (sheet: SheetSubject, area: Area): RangeSubject => ({ family: 'Range', sheet, area });

export const sheetCalled = (workbook: EmulatedWorkbook, name: string): SheetSubject | undefined =>
  workbook.sheets.find((sheet) => sheet.id === name || sheet.name.toLowerCase() === name.toLowerCase());

/** A tab's name: 1 to 31 characters, none of `\ / ? * [ ] :`, no quote at either end, and not taken. */
export const checkSheetName = (workbook: EmulatedWorkbook, name: string, own?: SheetSubject): void => {
  if (!/^[^\\/?*[\]:]{1,31}$/.test(name) || /^'|'$/.test(name)) throw badArgument(`'${name}' is no name for a sheet.`);
  const other = sheetCalled(workbook, name);
  if (other && other !== own) {
    throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }
};

export const tell = (workbook: EmulatedWorkbook, event: HostEvent): void => {
  if (workbook.telling) workbook.happened.push(event);
};

export const addSheet = (workbook: EmulatedWorkbook, name: string): SheetSubject => {
  if (workbook.structureProtected) throw new HostError('AccessDenied', 'The workbook is protected.');
  checkSheetName(workbook, name);
  const sheet: SheetSubject = {
    ...remembering('Worksheet'),
    workbook,
    id: workbook.nextId(),
    name,
    visibility: 'Visible',
    tabColor: '',
    cells: new Map(),
    columns: new Map(),
    rowHeights: new Map(),
    merges: [],
    frozen: null,
    filter: null,
    protected: false,
    validations: [],
    conditionalFormats: [],
    charts: [],
  };
  workbook.sheets.push(sheet);
  tell(workbook, { type: eventTypes.added, target: 'Workbook', what: { worksheetId: sheet.id, source: 'Local' } });
  return sheet;
};

export const removeSheet = (sheet: SheetSubject): void => {
  const { workbook } = sheet;
  if (workbook.sheets.length < 2) throw new HostError('InvalidOperation', 'A workbook needs a visible sheet.');
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.comments = workbook.comments.filter((comment) => comment.sheet !== sheet);
  if (workbook.active === sheet) showSheet(workbook.sheets[0]);
  tell(workbook, { type: eventTypes.deleted, target: 'Workbook', what: { worksheetId: sheet.id, source: 'Local' } });
};

/** Selects one area or several of one sheet, which is shown. */
export const selectRanges = ([first, ...beside]: readonly RangeSubject[]): void => {
  const { workbook } = first.sheet;
  workbook.active = first.sheet;
  workbook.selection = first;
  workbook.selectedBeside = beside;
};

export const showSheet = (sheet: SheetSubject): void => {
  if (sheet.workbook.active !== sheet) selectRanges([rangeOn(sheet, { row: 0, column: 0, rows: 1, columns: 1 })]);
};

/** A workbook with one empty sheet, `Sheet1`. */
export const newWorkbook = (): EmulatedWorkbook => {
  let ids = 0;
  const workbook = {
    ...remembering('Workbook'),
    sheets: [] as SheetSubject[],
    comments: [] as CommentSubject[],
    telling: false,
    structureProtected: false,
    happened: [] as HostEvent[],
    nextId: () => `{00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}}`,
  } as EmulatedWorkbook;
  workbook.active = addSheet(workbook, 'Sheet1');
  selectRanges([rangeOn(workbook.active, { row: 0, column: 0, rows: 1, columns: 1 })]);
  workbook.telling = true;
  return workbook;
};
