import type { JobLine } from '../../../domain/job-line.ts';
import type { Rotation } from '../../../domain/rotation.ts';
import { area, type CellStyle, type SheetPlan } from '../../sheet-plan.ts';
import { categoryWords } from '../capacity.ts';
import { rotationByTerm } from '../held.ts';
import { here, labelsRange, lineRow, reference, weeksArea } from '../layout.ts';
import { tileEdge } from '../looks.ts';
import type { Result } from '../result.ts';
import { cutByLeave, leaveStyle, leaveWord, type Piece, shortLeave } from './leave.ts';

const [nameHeight, letterHeight] = [15, 11];
const noEdge: CellStyle = { border: { ...tileEdge, sides: [] } };

type Pen = {
  merge: (row: number, column: number, columns: number) => void;
  style: (row: number, column: number, columns: number, style: CellStyle) => void;
};

const penOf = (plan: SheetPlan): Pen => ({
  merge: (row, column, columns) => {
    if (columns > 1) plan.merges.push(area(row, column, 1, columns));
  },
  style: (row, column, columns, style) => plan.styles.push({ area: area(row, column, 1, columns), style }),
});

/** Letters of the rotation in a term's cell, looked up on the Capacity sheet. */
const lettersFormula = ({ request, layout }: Result): ((cell: string) => string) => {
  const categories = reference(layout.capacity.name, layout.capacity.firstRow, 3, request.rotations.length);
  const all = labelsRange(layout);
  return (cell) => `IFERROR(LOOKUP(2,1/(${all}=${cell}),${categories})&"","")`;
};

/** The row under a rotation: its letters in the first piece without leave, a word in each with leave. */
const writeLetters = (
  plan: SheetPlan,
  pen: Pen,
  [row, firstWeek]: readonly [row: number, firstWeek: number],
  pieces: readonly Piece[],
  rotation: Rotation | undefined,
  formula: string,
): void => {
  let hasLetters = false;
  for (const { from, weeks, isLeave } of pieces) {
    const column = firstWeek + from;
    pen.merge(row, column, weeks);
    if (isLeave || rotation?.is_leave) pen.style(row, column, weeks, leaveStyle);
    if (isLeave) plan.rows[row][column] = weeks > 1 ? leaveWord : shortLeave;
    else if (!hasLetters) {
      hasLetters = true;
      plan.rows[row][column] = { formula, result: rotation ? categoryWords(rotation) : '' };
    }
  }
};

type Tile = { id: string | null; terms: number[]; week: number; length: number };

/** The terms of a line in blocks: one for each placement, and for each term without one. `week` is counted from 0. */
const tilesOf = (line: JobLine, termStructure: readonly number[]): Tile[] => {
  const begins = new Set(line.allocations.map(({ term_index }) => term_index));
  const tiles: Tile[] = [];
  let week = 0;
  rotationByTerm(line, termStructure).forEach((id, term) => {
    const length = termStructure[term];
    const last = tiles.at(-1);
    if (last && id !== null && !begins.has(term)) {
      last.terms.push(term);
      last.length += length;
    } else tiles.push({ id, terms: [term], week, length });
    week += length;
  });
  return tiles;
};

/** What `formula` makes of the cells while they agree, and of each of them once they do not. */
const overCells = ([first, ...others]: readonly string[], formula: (cell: string) => string): string => {
  if (others.length === 0) return formula(first);
  const agree = others.map((cell) => `${cell}=${first}`).join(',');
  const each = [first, ...others].map((cell) => `(${formula(cell)})`).join('&" | "&');
  return `IF(AND(${agree}),${formula(first)},${each})`;
};

/** Each term of a line begins with a white edge. */
const drawEdges = (plan: SheetPlan, { request, layout }: Result, rows: number): void => {
  let column = layout.jobLines.firstWeek;
  for (const length of request.term_structure) {
    plan.styles.push({
      area: area(layout.jobLines.firstRow, column, rows),
      style: { border: { ...tileEdge, sides: ['left'] } },
    });
    column += length;
  }
};

/**
 * Each placement of a line in two rows: its rotation merged over its weeks, and under it the letters of its categories, cut where the
 * doctor is on leave. Both follow the term cells; where those of a placement over two terms no longer agree, its block says both.
 */
export const writeTiles = (plan: SheetPlan, result: Result, weeks: number): void => {
  const { request, response, labels, colours, rotationById, layout } = result;
  const { firstTerm, firstWeek } = layout.jobLines;
  const year = weeksArea(layout, weeks);
  const pen = penOf(plan);
  const letters = lettersFormula(result);
  const fills = new Map(
    [...colours].map(([id, { fill, pale, text }]) => [
      id,
      { name: { fill, color: text }, letters: { fill: pale, color: text } },
    ]),
  );
  plan.styles.push({ area: year, style: { align: 'center', vertical: 'middle', size: 8, shrink: true } });
  drawEdges(plan, result, year.rows);
  response.job_lines.forEach((line, index) => {
    const row = lineRow(layout, index);
    for (const { id, terms, week, length } of tilesOf(line, request.term_structure)) {
      const column = firstWeek + week;
      const cells = terms.map((term) => here(row, firstTerm + term));
      const fill = id === null ? undefined : fills.get(id);
      plan.rows[row][column] = {
        formula: overCells(cells, (cell) => `${cell}&""`),
        result: id === null ? '' : (labels.get(id) ?? id),
      };
      pen.merge(row, column, length);
      if (fill) {
        pen.style(row, column, length, fill.name);
        pen.style(row + 1, column, length, fill.letters);
      }
      // The edges of terms that begin inside it.
      if (terms.length > 1) for (const half of [row, row + 1]) pen.style(half, column + 1, length - 1, noEdge);
      const rotation = id === null ? undefined : rotationById.get(id);
      const pieces = cutByLeave(line.leave, week, length);
      writeLetters(plan, pen, [row + 1, firstWeek], pieces, rotation, overCells(cells, letters));
    }
    plan.rowHeights[row] = nameHeight;
    plan.rowHeights[row + 1] = letterHeight;
  });
};
