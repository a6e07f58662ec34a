import { indexAt, type Measures } from './measure.ts';
import type { Cell } from './selection.ts';
import { type Frozen, lettersHeight, numbersWidth, type Viewport } from './viewport.ts';

/** What lies under a pixel of the grid (from its upper left corner): a cell, and whether it was met on the numbers or letters. */
export type Pointed = Cell & { part: 'cell' | 'numbers' | 'letters' | 'corner' };

export const pointedAt = (
  { rowAt, columnAt }: Measures,
  frozen: Frozen,
  { left, top }: Viewport,
  x: number,
  y: number,
): Pointed => {
  const onNumbers = x < numbersWidth;
  const onLetters = y < lettersHeight;
  const onSheet = (pixel: number, held: number, scroll: number): number => (pixel < held ? pixel : pixel + scroll);
  return {
    row: indexAt(rowAt, onSheet(Math.max(0, y - lettersHeight), rowAt[frozen.rows], top)),
    column: indexAt(columnAt, onSheet(Math.max(0, x - numbersWidth), columnAt[frozen.columns], left)),
    part: onNumbers ? (onLetters ? 'corner' : 'numbers') : onLetters ? 'letters' : 'cell',
  };
};
