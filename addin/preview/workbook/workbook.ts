import type { Mark } from '#addin/host/host.ts';
import type { Expression, Offset, Scalar } from '#engine/workbook/formula/index.ts';
import {
  type Area,
  type CellContent,
  type CellStyle,
  type CellValue,
  isFormula,
  type SheetCells,
  type SheetPlan,
} from '#engine/workbook/index.ts';
import { Calculator } from './calculator.ts';
import { History } from './history.ts';
import { followRename, freeSheetName, isSheetName } from './sheet-names.ts';
import { type StyleFinder, stylesByRow } from './styles-by-row.ts';

/** A cell that is to hold something else. */
export type CellWrite = { row: number; column: number; content: CellContent };
export type Author = 'people' | 'pane';
export type WorkbookEvent =
  | { kind: 'cells'; sheet: string; area: Area; by: Author }
  | { kind: 'sheets'; by: Author }
  | { kind: 'marks' | 'selection' | 'settings' };
/** Everything there is to keep of a workbook. */
export type SavedWorkbook = { name: string; sheets: SheetPlan[]; marks: Mark[]; settings: Record<string, unknown> };

const firstCell: Area = { row: 0, column: 0, rows: 1, columns: 1 };

const boundsOf = (writes: readonly CellWrite[]): Area => {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of writes) {
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
};

const put = (sheet: SheetPlan, writes: readonly CellWrite[]): void => {
  for (const { row, column, content } of writes) {
    while (sheet.rows.length <= row) sheet.rows.push([]);
    const cells = sheet.rows[row];
    while (cells.length < column) cells.push(null);
    cells[column] = content;
  }
};

/** A workbook in memory: sheet plans that can be edited, with undo. Sheet names are compared without case, as Excel does. */
export class PreviewWorkbook {
  name = 'Workbook';
  sheets: SheetPlan[] = [];
  marks: readonly Mark[] = [];
  /** What the pane keeps with the workbook. */
  settings: Record<string, unknown> = {};
  active = '';
  selected: Area = firstCell;
  /** Grows with every event. */
  version = 0;
  /** Grows when a cell or a sheet changed, whoever changed it. */
  contents = 0;

  readonly #listeners = new Set<(event: WorkbookEvent) => void>();
  readonly #history = new History<WorkbookEvent>();
  readonly #calculator = new Calculator(() => this.sheets);
  #styles = new WeakMap<SheetPlan, StyleFinder>();

  onChange(listener: (event: WorkbookEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(event: WorkbookEvent): void {
    this.version++;
    if (event.kind === 'cells') this.#calculator.changed(event.sheet, event.area);
    if (event.kind === 'cells' || event.kind === 'sheets') this.contents++;
    for (const listener of this.#listeners) listener(event);
  }

  find(name: string): SheetPlan | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  /** The sheet that is shown. */
  get shown(): SheetPlan {
    return this.find(this.active) ?? this.sheets[0];
  }

  /** Takes another workbook's place; undo does not reach behind it. */
  open({ name, sheets, marks, settings }: SavedWorkbook): void {
    Object.assign(this, { name, sheets: [...sheets], marks, settings, active: sheets[0].name, selected: firstCell });
    this.#history.clear();
    this.#calculator.reset();
    this.#tell({ kind: 'sheets', by: 'people' });
  }

  saved(): SavedWorkbook {
    return { name: this.name, sheets: this.sheets, marks: [...this.marks], settings: this.settings };
  }

  #arrange(sheets: SheetPlan[], active: string): void {
    const before = this.sheets;
    this.sheets = sheets;
    const came = sheets.filter((sheet) => !before.includes(sheet));
    const went = before.filter((sheet) => !sheets.includes(sheet));
    this.#calculator.rearranged(
      [...came, ...went].map(({ name }) => name),
      came,
    );
    this.active = active;
    this.selected = firstCell;
  }

  /** Other sheets in the workbook, as one step that can be undone. */
  #rearrange(after: SheetPlan[], active: string, by: Author): void {
    const [before, shownBefore] = [this.sheets, this.active];
    const step = (sheets: SheetPlan[], name: string) => (): WorkbookEvent => {
      this.#arrange(sheets, name);
      return { kind: 'sheets', by: 'people' };
    };
    this.#history.add({ undo: step(before, shownBefore), redo: step(after, active) });
    this.#arrange(after, active);
    this.#tell({ kind: 'sheets', by });
  }

  /** Adds sheets after the last one and shows the first of them. Their names must be free. */
  add(sheets: readonly SheetPlan[], by: Author): void {
    if (sheets.length > 0) this.#rearrange([...this.sheets, ...sheets], sheets[0].name, by);
  }

  freeName(): string {
    return freeSheetName(this.sheets.map(({ name }) => name));
  }

  /** The last sheet stays. */
  remove(name: string): void {
    const at = this.sheets.findIndex((sheet) => sheet.name === name);
    if (at < 0 || this.sheets.length < 2) return;
    const kept = this.sheets.filter((_, index) => index !== at);
    const active = this.active === name ? kept[Math.min(at, kept.length - 1)].name : this.active;
    this.#rearrange(kept, active, 'people');
  }

  /** Gives a sheet another name; formulas, lists and marks follow. @returns false when Excel would refuse the name or it is taken */
  rename(name: string, next: string): boolean {
    const wanted = next.trim();
    const sheet = this.find(name);
    const other = this.find(wanted);
    if (!sheet || !isSheetName(wanted) || (other && other !== sheet)) return false;
    const from = sheet.name;
    if (from === wanted) return true;
    const step = (was: string, is: string) => (): WorkbookEvent => {
      followRename(this.sheets, was, is);
      sheet.name = is;
      this.#calculator.renamed();
      this.marks = this.marks.map((mark) => (mark.sheet === was ? { ...mark, sheet: is } : mark));
      if (this.active === was) this.active = is;
      return { kind: 'sheets', by: 'people' };
    };
    const forth = step(from, wanted);
    this.#history.add({ undo: step(wanted, from), redo: forth });
    this.#tell(forth());
    return true;
  }

  /** Shows a sheet with cells selected. */
  select(name: string, area: Area): void {
    const sheet = this.find(name);
    if (!sheet) return;
    this.active = sheet.name;
    this.selected = area;
    this.#tell({ kind: 'selection' });
  }

  /** Puts these marks in place of all others. They lie over the cells and change nothing in them. */
  mark(marks: readonly Mark[]): void {
    this.marks = marks;
    this.#tell({ kind: 'marks' });
  }

  /** Keeps a JSON value with the workbook; null removes it. */
  keep(key: string, value: unknown): void {
    const { [key]: _, ...others } = this.settings;
    this.settings = value === null || value === undefined ? others : { ...others, [key]: structuredClone(value) };
    this.#tell({ kind: 'settings' });
  }

  contentAt(sheet: SheetPlan, row: number, column: number): CellContent {
    return sheet.rows[row]?.[column] ?? null;
  }

  /** Writes cells as one step that can be undone. */
  write(name: string, writes: readonly CellWrite[], by: Author): void {
    const sheet = this.find(name);
    if (!sheet || writes.length === 0) return;
    const before = writes.map(({ row, column }) => ({ row, column, content: this.contentAt(sheet, row, column) }));
    const area = boundsOf(writes);
    const step = (cells: readonly CellWrite[]) => (): WorkbookEvent => {
      put(sheet, cells);
      this.active = sheet.name;
      this.selected = area;
      return { kind: 'cells', sheet: sheet.name, area, by: 'people' };
    };
    this.#history.add({ undo: step(before), redo: step([...writes]) });
    put(sheet, writes);
    this.#tell({ kind: 'cells', sheet: sheet.name, area, by });
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  undo(): void {
    const event = this.#history.undo();
    if (event) this.#tell(event);
  }

  redo(): void {
    const event = this.#history.redo();
    if (event) this.#tell(event);
  }

  /** Gives cells another look. */
  paint(name: string, area: Area, style: CellStyle): void {
    const sheet = this.find(name);
    if (!sheet) return;
    sheet.styles.push({ area, style });
    this.#styles.delete(sheet);
    this.#tell({ kind: 'sheets', by: 'people' });
  }

  styleAt(sheet: SheetPlan, row: number, column: number): CellStyle {
    let finder = this.#styles.get(sheet);
    if (!finder) {
      finder = stylesByRow(sheet);
      this.#styles.set(sheet, finder);
    }
    return finder(row, column);
  }

  /** What a cell shows; a formula is worked out, errors are their texts. */
  valueAt(sheet: SheetPlan, row: number, column: number): CellValue {
    return this.#calculator.valueAt(sheet, row, column);
  }

  /** A formula as if it stood on `sheet`, moved by `offset`: what a conditional format asks. */
  workOut(formula: string, sheet: SheetPlan, offset?: Offset): Scalar {
    return this.#calculator.workOut(formula, sheet, offset);
  }

  /** The formula read; null when it cannot be worked out here: its cell keeps the value it came with. */
  tree(formula: string): Expression | null {
    return this.#calculator.tree(formula);
  }

  /** A sheet as a reader sees it. */
  cellsOf(sheet: SheetPlan): SheetCells {
    const rows = sheet.rows.map((row, r) => row.map((_, c) => this.valueAt(sheet, r, c)));
    return { name: sheet.name, rows, merges: sheet.merges };
  }

  /** The sheet with its formulas' values as they are now: what is saved. */
  settled(sheet: SheetPlan): SheetPlan {
    const rows = sheet.rows.map((row, r) =>
      row.map((content, c) => (isFormula(content) ? { ...content, result: this.valueAt(sheet, r, c) ?? '' } : content)),
    );
    return { ...sheet, rows };
  }
}
