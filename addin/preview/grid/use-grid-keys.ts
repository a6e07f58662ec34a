import type { KeyboardEvent } from 'react';
import type { Area } from '#engine/workbook/index.ts';
import type { PreviewWorkbook } from '../workbook/workbook.ts';

export type Cursor = { row: number; column: number };

const steps: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  Tab: [0, 1],
  PageUp: [-20, 0],
  PageDown: [20, 0],
};

/** The rectangle between two cells. */
export const between = (a: Cursor, b: Cursor): Area => ({
  row: Math.min(a.row, b.row),
  column: Math.min(a.column, b.column),
  rows: Math.abs(a.row - b.row) + 1,
  columns: Math.abs(a.column - b.column) + 1,
});

/** What the keyboard does in the grid; everything else is left to the browser. */
export const gridKeys =
  (tools: {
    workbook: PreviewWorkbook;
    cursor: Cursor;
    focus: Cursor;
    limits: { rows: number; columns: number };
    move: (to: Cursor, extend: boolean) => void;
    edit: (start: string | null) => void;
    clear: () => void;
  }) =>
  (event: KeyboardEvent): void => {
    const { workbook, cursor, focus, limits, move, edit, clear } = tools;
    const command = event.ctrlKey || event.metaKey;
    const go = (to: Cursor, extend: boolean): void => {
      const row = Math.min(limits.rows - 1, Math.max(0, to.row));
      const column = Math.min(limits.columns - 1, Math.max(0, to.column));
      move({ row, column }, extend);
      event.preventDefault();
    };
    if (command && /^[zy]$/i.test(event.key)) {
      const redo = event.key.toLowerCase() === 'y' || event.shiftKey;
      redo ? workbook.redo() : workbook.undo();
      event.preventDefault();
      return;
    }
    const far: Record<string, Cursor | undefined> = {
      Home: command ? { row: 0, column: 0 } : { row: focus.row, column: 0 },
      End: command ? { row: limits.rows - 31, column: limits.columns - 9 } : undefined,
    };
    const goal = far[event.key];
    if (goal) {
      go(goal, event.shiftKey);
      return;
    }
    const step = steps[event.key];
    // Shift+Tab at the first column leaves the grid, so that the keyboard is never caught.
    if (event.key === 'Tab' && (event.shiftKey ? cursor.column === 0 : cursor.column >= limits.columns - 1)) return;
    if (step && !command) {
      const back = (event.key === 'Tab' || event.key === 'Enter') && event.shiftKey ? -1 : 1;
      const extend = event.shiftKey && event.key.startsWith('Arrow');
      const from = extend ? focus : cursor;
      go({ row: from.row + back * step[0], column: from.column + back * step[1] }, extend);
      return;
    }
    if (event.key === 'F2') {
      edit(null);
      event.preventDefault();
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      clear();
      event.preventDefault();
    } else if (event.key.length === 1 && !command && !event.altKey) {
      edit(event.key);
      event.preventDefault();
    }
  };
