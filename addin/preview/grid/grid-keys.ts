import type { KeyboardEvent } from 'react';
import { type Cell, type Direction, edgeCell, nextCell } from './selection.ts';
import type { TileSource } from './tiles.ts';
import { usedArea } from './used-area.ts';

const arrows: Record<string, Direction> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

export type GridDeeds = {
  /** To a cell; `extend` keeps the other end of the selection. */
  move: (to: Cell, extend: boolean) => void;
  selectAll: () => void;
  /** Opens the editor: with what was typed, or (null) with what the cell holds. */
  edit: (typed: string | null) => void;
  openList: () => void;
  clear: () => void;
  undo: () => void;
  redo: () => void;
};

/** What the keyboard does in the grid; everything else is left to the browser. `page` counts the rows in sight. */
export const gridKeys =
  (tools: GridDeeds & { source: TileSource; anchor: Cell; focus: Cell; page: number }) => (event: KeyboardEvent) => {
    const { source, anchor, focus, page, move, edit } = tools;
    const { sheet, merges, measures } = source;
    const { key, shiftKey, altKey } = event;
    const command = event.ctrlKey || event.metaKey;
    const done = (deed: () => void): void => {
      event.preventDefault();
      deed();
    };
    const from = shiftKey ? focus : anchor;
    const inRows = (row: number): number => Math.min(measures.rows - 1, Math.max(0, row));
    const arrow = arrows[key];
    if (arrow && altKey) return key === 'ArrowDown' ? done(tools.openList) : undefined;
    if (arrow) {
      const to = command ? edgeCell(from, arrow, sheet, measures) : nextCell(from, arrow, merges, measures);
      return done(() => move(to, shiftKey));
    }
    if (command) {
      const used = usedArea(sheet);
      switch (key.toLowerCase()) {
        case 'z':
          return done(shiftKey ? tools.redo : tools.undo);
        case 'y':
          return done(tools.redo);
        case 'a':
          return done(tools.selectAll);
        case 'home':
          return done(() => move({ row: sheet.frozen.rows, column: sheet.frozen.columns }, shiftKey));
        case 'end':
          return done(() => move({ row: used.rows - 1, column: used.columns - 1 }, shiftKey));
        default:
          return;
      }
    }
    switch (key) {
      case 'Enter':
        return done(() => move(nextCell(anchor, { rows: shiftKey ? -1 : 1, columns: 0 }, merges, measures), false));
      case 'Tab': {
        const to = nextCell(anchor, { rows: 0, columns: shiftKey ? -1 : 1 }, merges, measures);
        // At the ends of a row Tab leaves the grid, so that the keyboard is never caught.
        const isEnd = to.column === anchor.column;
        return isEnd ? undefined : done(() => move(to, false));
      }
      case 'Home':
        return done(() => move({ row: from.row, column: 0 }, shiftKey));
      case 'PageUp':
        return done(() => move({ row: inRows(from.row - page), column: from.column }, shiftKey));
      case 'PageDown':
        return done(() => move({ row: inRows(from.row + page), column: from.column }, shiftKey));
      case 'F2':
        return done(() => edit(null));
      case 'Delete':
      case 'Backspace':
        return done(tools.clear);
      default:
        if (key.length === 1 && !altKey) done(() => edit(key));
    }
  };
