import { type MouseEvent, type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { Area } from '#engine/workbook/index.ts';
import type { Measures } from './measure.ts';
import { type Pointed, pointedAt } from './pointed.ts';
import { between, type Cell } from './selection.ts';
import type { Frozen, Viewport } from './viewport.ts';

type Props = {
  scroller: RefObject<HTMLElement | null>;
  measures: Measures;
  frozen: Frozen;
  viewport: Viewport;
  select: (to: Cell, extend: boolean) => void;
  selectArea: (area: Area, anchor: Cell) => void;
  edit: () => void;
};

/** Selecting with mouse, pen and finger: a press selects, dragging (mouse) extends, letters and numbers take whole columns and rows. */
export const usePointer = ({ scroller, measures, frozen, viewport, select, selectArea, edit }: Props) => {
  const pressed = useRef<Pointed | null>(null);
  const [pointed, setPointed] = useState<(Cell & { x: number; y: number }) | null>(null);
  const at = ({ clientX, clientY }: MouseEvent): Pointed & { x: number; y: number } => {
    const { left, top } = scroller.current!.getBoundingClientRect();
    const [x, y] = [clientX - left, clientY - top];
    return { ...pointedAt(measures, frozen, viewport, x, y), x, y };
  };
  const isOnBars = ({ x, y }: { x: number; y: number }): boolean => x > viewport.width || y > viewport.height;
  const take = (from: Pointed, to: Pointed, extend: boolean) => {
    const corner = { row: 0, column: 0 };
    const far = { row: measures.rows - 1, column: measures.columns - 1 };
    if (from.part === 'corner') return selectArea(between(corner, far), corner);
    if (from.part === 'letters')
      return selectArea(between({ row: 0, column: from.column }, { row: far.row, column: to.column }), {
        row: 0,
        column: from.column,
      });
    if (from.part === 'numbers')
      return selectArea(between({ row: from.row, column: 0 }, { row: to.row, column: far.column }), {
        row: from.row,
        column: 0,
      });
    select(to, extend);
  };
  return {
    pointed,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        const here = at(event);
        if (event.button !== 0 || isOnBars(here)) return;
        pressed.current = event.pointerType === 'mouse' ? here : null;
        if (event.pointerType === 'mouse') {
          event.preventDefault();
          scroller.current?.focus({ preventScroll: true });
          take(here, here, event.shiftKey);
          scroller.current?.setPointerCapture(event.pointerId);
        }
      },
      onPointerMove: (event: PointerEvent) => {
        const here = at(event);
        if (pressed.current) {
          const before = pressed.current;
          if (here.row !== before.row || here.column !== before.column)
            take(before.part === 'cell' ? here : before, here, true);
          if (before.part === 'cell') pressed.current = here;
        } else if (here.row !== pointed?.row || here.column !== pointed.column)
          setPointed(here.part === 'cell' && !isOnBars(here) ? here : null);
      },
      onPointerUp: () => {
        pressed.current = null;
      },
      onPointerCancel: () => {
        pressed.current = null;
      },
      onPointerLeave: () => setPointed(null),
      // Fingers scroll; what they tap arrives as a click.
      onClick: (event: MouseEvent) => {
        const here = at(event);
        if (
          (event.nativeEvent as globalThis.PointerEvent).pointerType !== 'mouse' &&
          !isOnBars(here) &&
          event.detail > 0
        )
          take(here, here, false);
      },
      onDoubleClick: (event: MouseEvent) => {
        if (at(event).part === 'cell' && !isOnBars(at(event))) edit();
      },
    },
  };
};
