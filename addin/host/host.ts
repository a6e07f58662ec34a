import type { SheetCells, SheetPlan } from '#engine/workbook/index.ts';

/** A rectangle of a sheet by A1 address, such as `B7` or `B7:D9`, without the sheet's name. */
export type SheetRange = { sheet: string; address: string };

/** A remark put on one cell on the planner's request; `kind` decides its fill. */
export type Mark = { sheet: string; cell: string; kind: 'error' | 'warning' | 'changed'; text: string };

/** New values of single cells, of a sheet the pane wrote itself or that the planner asked it to fill. Text is data: it never becomes a formula. */
export type CellChange = { sheet: string; cell: string; value: string | number | boolean | null };

/** Sheets as they were read: every used sheet of the workbook in its order. */
export type HostWorkbook = { sheets: SheetCells[]; active: string };

export type Theme = 'light' | 'dark' | 'contrast';

export type Unwatch = () => Promise<void>;

/**
 * The workbook the pane works on, in whatever program holds it. Whole blocks go through it, never single cells in a loop.
 * Every method rejects with a HostFault, in words for a planner, when the workbook cannot do it.
 */
export type Host = {
  readonly kind: 'excel' | 'preview';
  /** Names of all sheets, in order. */
  sheetNames(): Promise<string[]>;
  /** The used cells of the named sheets (all, if none is named); in Excel at most two syncs whatever the size. */
  read(names?: readonly string[]): Promise<HostWorkbook>;
  /**
   * Adds each plan as a NEW sheet after the last one and shows the first of them. In Excel at most six syncs whatever the size.
   * @throws HostFault `name taken` when a sheet of that name exists: nothing is written then.
   */
  writeNew(plans: readonly SheetPlan[]): Promise<void>;
  /** Writes accepted changes into sheets that are there. */
  change(changes: readonly CellChange[]): Promise<void>;
  /** Marks cells (fill and note), remembering the fills they had. Marks of an earlier call stay. */
  mark(marks: readonly Mark[]): Promise<void>;
  /** Takes every mark away and gives the cells their fills back. @returns how many there were */
  clearMarks(): Promise<number>;
  /** Shows and selects cells. */
  select(range: SheetRange): Promise<void>;
  /** What the planner has selected now. */
  selection(): Promise<SheetRange>;
  /** Calls `onEdit` after people (not the pane) changed cells, added, renamed or removed sheets. */
  watch(onEdit: (edit: { sheet: string | null; address: string | null }) => void): Promise<Unwatch>;
  /** What `keep` saved with this workbook, or null. */
  recall<Value>(key: string): Promise<Value | null>;
  /** Saves a JSON value with the workbook (null removes it); it survives closing the pane. */
  keep(key: string, value: unknown): Promise<void>;
  /**
   * Opens a page of this origin in a window of its own, from where it may lead elsewhere and back.
   * @returns what it handed back; null: it was closed, or shares what it keeps with this page, as windows of a browser do
   * @throws HostFault when no window opens
   */
  visit(path: string): Promise<string | null>;
  theme(): Theme;
  onTheme(changed: (theme: Theme) => void): () => void;
};

export type HostFaultKind =
  | 'name taken'
  | 'no such sheet'
  | 'protected'
  | 'cell being edited'
  | 'too large'
  | 'not supported'
  | 'failed';

/** A workbook that cannot do what was asked, with what the planner can do about it. */
export class HostFault extends Error {
  readonly kind: HostFaultKind;
  readonly remedy: string;
  constructor(kind: HostFaultKind, message: string, remedy: string) {
    super(message);
    this.name = 'HostFault';
    this.kind = kind;
    this.remedy = remedy;
  }
}
