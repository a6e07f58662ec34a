import { useState } from 'react';
import type { Area } from '#engine/workbook/index.ts';
import type { PreviewWorkbook } from '../workbook/workbook.ts';
import type { MergeFinder } from './merges.ts';
import { between, type Cell, masterOf, wholeMerges } from './selection.ts';

export type GridSelection = {
  /** The cell that is typed into. */
  anchor: Cell;
  /** The end of the selection that moves. */
  focus: Cell;
  select: (to: Cell, extend: boolean) => void;
  selectArea: (area: Area, anchor: Cell) => void;
};

/** The workbook's selection with its two ends. When somebody else selects, the ends are the area's corners. */
export const useSelection = (workbook: PreviewWorkbook, merges: MergeFinder): GridSelection => {
  const [ends, setEnds] = useState<{ anchor: Cell; focus: Cell; area: Area } | null>(null);
  const { selected } = workbook;
  const isOurs = ends !== null && ends.area === selected;
  const anchor = isOurs ? ends.anchor : { row: selected.row, column: selected.column };
  const focus = isOurs
    ? ends.focus
    : { row: selected.row + selected.rows - 1, column: selected.column + selected.columns - 1 };
  const take = (area: Area, from: Cell, to: Cell): void => {
    setEnds({ anchor: from, focus: to, area });
    workbook.select(workbook.active, area);
  };
  return {
    anchor,
    focus,
    select: (to, extend) => {
      const from = extend ? anchor : masterOf(to, merges);
      take(wholeMerges(between(from, to), merges), from, to);
    },
    selectArea: (area, from) =>
      take(area, from, { row: area.row + area.rows - 1, column: area.column + area.columns - 1 }),
  };
};
