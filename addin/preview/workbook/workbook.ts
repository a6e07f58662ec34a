import { evaluate, isError, type Matrix, parseFormula, type Scalar } from '#engine/workbook/formula/index.ts';
import {
  type Area,
  type CellContent,
  type CellStyle,
  type CellValue,
  cellName,
  isFormula,
  type SheetCells,
  type SheetPlan,
} from '#engine/workbook/index.ts';
import { type StyleFinder, stylesByRow } from './styles-by-row.ts';

/** A cell that is to hold something else. */
export type CellWrite = { row: number; column: number; content: CellContent };
export type Selection = { sheet: string; area: Area };
export type WorkbookEvent =
  | { kind: 'cells'; sheet: string; area: Area; by: 'people' | 'pane' }
  | { kind: 'sheets'; by: 'people' | 'pane' }
  | { kind: 'selection' };

type Step = { sheet: string; before: CellWrite[]; after: CellWrite[] };

const mostSteps = 200;

const boundsOf = (writes: readonly CellWrite[]): Area => {
  const rows = writes.map(({ row }) => row);
  const columns = writes.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
};

/**
 * A workbook in memory: sheet plans that can be edited. Formulas are worked out when somebody looks at them, once per change.
 * Sheet names are compared without case, as Excel does.
 */
export class PreviewWorkbook {
  sheets: SheetPlan[] = [];
  active = '';
  selected: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  /** Grows with every change, whoever made it. */
  revision = 0;
  /** What the pane keeps with the workbook. */
  settings: Record<string, unknown> = {};

  readonly #listeners = new Set<(event: WorkbookEvent) => void>();
  #done: Step[] = [];
  #undone: Step[] = [];
  #values = new Map<string, Scalar>();
  #valuesOf = -1;
  readonly #styles = new WeakMap<SheetPlan, StyleFinder>();
  readonly #formulas = new Map<string, ReturnType<typeof parseFormula> | null>();

  onChange(listener: (event: WorkbookEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(event: WorkbookEvent): void {
    this.revision++;
    for (const listener of this.#listeners) listener(event);
  }

  find(name: string): SheetPlan | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  /** Takes other sheets in place of all; undo does not reach behind it. */
  replaceAll(sheets: readonly SheetPlan[], settings: Record<string, unknown> = {}): void {
    this.sheets = [...sheets];
    this.settings = settings;
    this.active = sheets[0]?.name ?? '';
    this.selected = { row: 0, column: 0, rows: 1, columns: 1 };
    this.#done = [];
    this.#undone = [];
    this.#tell({ kind: 'sheets', by: 'people' });
  }

  add(sheets: readonly SheetPlan[], by: 'people' | 'pane'): void {
    this.sheets.push(...sheets);
    if (sheets[0]) this.active = sheets[0].name;
    this.selected = { row: 0, column: 0, rows: 1, columns: 1 };
    this.#tell({ kind: 'sheets', by });
  }

  remove(name: string): void {
    if (this.sheets.length < 2) return;
    this.sheets = this.sheets.filter((sheet) => sheet.name !== name);
    if (!this.find(this.active)) this.active = this.sheets[0].name;
    this.#tell({ kind: 'sheets', by: 'people' });
  }

  /** Gives a sheet another name; false when it is empty, too long, taken, or holds a character Excel refuses. Formulas follow. */
  rename(name: string, next: string): boolean {
    const wanted = next.trim();
    const sheet = this.find(name);
    const other = this.find(wanted);
    if (!sheet || wanted === '' || wanted.length > 31 || /[\\/?*[\]:]/.test(wanted) || (other && other !== sheet))
      return false;
    const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'!`;
    for (const each of this.sheets)
      for (const row of each.rows)
        row.forEach((content, column) => {
          if (content !== null && typeof content === 'object' && isFormula(content))
            row[column] = { ...content, formula: content.formula.replaceAll(quoted(sheet.name), quoted(wanted)) };
        });
    sheet.name = wanted;
    if (this.active === name) this.active = wanted;
    this.#formulas.clear();
    this.#tell({ kind: 'sheets', by: 'people' });
    return true;
  }

  select(sheet: string, area: Area): void {
    this.active = this.find(sheet)?.name ?? this.active;
    this.selected = area;
    this.#tell({ kind: 'selection' });
  }

  contentAt(sheet: SheetPlan, row: number, column: number): CellContent {
    return sheet.rows[row]?.[column] ?? null;
  }

  /** Writes cells as one step that can be undone. */
  write(name: string, writes: readonly CellWrite[], by: 'people' | 'pane'): void {
    const sheet = this.find(name);
    if (!sheet || writes.length === 0) return;
    const before = writes.map(({ row, column }) => ({ row, column, content: this.contentAt(sheet, row, column) }));
    this.#put(sheet, writes);
    this.#done.push({ sheet: sheet.name, before, after: [...writes] });
    if (this.#done.length > mostSteps) this.#done.shift();
    this.#undone = [];
    this.#tell({ kind: 'cells', sheet: sheet.name, area: boundsOf(writes), by });
  }

  #put(sheet: SheetPlan, writes: readonly CellWrite[]): void {
    for (const { row, column, content } of writes) {
      while (sheet.rows.length <= row) sheet.rows.push([]);
      const cells = sheet.rows[row];
      while (cells.length < column) cells.push(null);
      cells[column] = content;
    }
  }

  undo(): void {
    this.#again(this.#done, this.#undone, 'before');
  }

  redo(): void {
    this.#again(this.#undone, this.#done, 'after');
  }

  #again(from: Step[], to: Step[], side: 'before' | 'after'): void {
    const step = from.pop();
    const sheet = step && this.find(step.sheet);
    if (!step || !sheet) return;
    this.#put(sheet, step[side]);
    to.push(step);
    this.active = sheet.name;
    this.selected = boundsOf(step[side]);
    this.#tell({ kind: 'cells', sheet: sheet.name, area: boundsOf(step[side]), by: 'people' });
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
    const value = this.#scalarAt(sheet, row, column);
    return isError(value) ? value.error : value;
  }

  #scalarAt(sheet: SheetPlan, row: number, column: number): Scalar {
    const content = this.contentAt(sheet, row, column);
    if (typeof content !== 'object' || content === null) return content;
    if (!isFormula(content)) return content.text;
    if (this.#valuesOf !== this.revision) {
      this.#values.clear();
      this.#valuesOf = this.revision;
    }
    const key = `${sheet.name}!${cellName(row, column)}`;
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    // A formula that comes back to itself finds this.
    this.#values.set(key, { error: '#CIRC!' });
    const value = this.#workOut(content.formula, sheet);
    this.#values.set(key, value);
    return value;
  }

  /** A formula as if it stood on `sheet`: what a conditional format asks. */
  workOut(formula: string, sheet: SheetPlan): Scalar {
    return this.#workOut(formula, sheet);
  }

  #workOut(formula: string, sheet: SheetPlan): Scalar {
    let tree = this.#formulas.get(formula);
    if (tree === undefined) {
      try {
        tree = parseFormula(formula);
      } catch (fault) {
        if (!(fault instanceof SyntaxError)) throw fault;
        tree = null;
      }
      this.#formulas.set(formula, tree);
    }
    if (!tree) return { error: '#NAME?' };
    const read = (name: string | null, { row, column, rows, columns }: Area): Matrix | null => {
      const from = name === null ? sheet : this.find(name);
      if (!from) return null;
      return Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_c, c) => this.#scalarAt(from, row + r, column + c)),
      );
    };
    return evaluate(tree, read)[0]?.[0] ?? null;
  }

  /** A sheet as a reader sees it. */
  cellsOf(sheet: SheetPlan): SheetCells {
    return {
      name: sheet.name,
      rows: sheet.rows.map((row, r) => row.map((_, c) => this.valueAt(sheet, r, c))),
    };
  }
}
