import type { Border, Style } from 'exceljs';
import type { Area, CellStyle, SheetPlan } from '../workbook/index.ts';
import { colourOf } from './excel-colours.ts';

const usualSize = 11;
const sides = ['left', 'right', 'top', 'bottom'] as const;
const horizontals: Record<string, CellStyle['align']> = {
  left: 'left',
  right: 'right',
  center: 'center',
  centerContinuous: 'center',
};

const fillOf = (fill: Style['fill'] | undefined): string | undefined =>
  fill?.type === 'pattern' && fill.pattern === 'solid' ? colourOf(fill.fgColor ?? fill.bgColor) : undefined;

const borderOf = (border: Style['border'] | undefined): CellStyle['border'] => {
  const drawn = sides.filter((side) => border?.[side]?.style);
  if (drawn.length === 0) return undefined;
  return { sides: drawn, color: colourOf((border![drawn[0]] as Border).color) ?? '000000' };
};

const rotationOf = (rotation: number | 'vertical' | undefined): number | undefined =>
  rotation === 'vertical' ? 90 : rotation || undefined;

/** A cell's look in our words; what is as usual is left out. */
export const cellStyle = ({ fill, font, numFmt, border, alignment }: Partial<Style>): CellStyle => {
  const color = colourOf(font?.color);
  const style: CellStyle = {
    fill: fillOf(fill),
    color: color === '000000' ? undefined : color,
    bold: font?.bold || undefined,
    italic: font?.italic || undefined,
    size: font?.size === usualSize ? undefined : font?.size,
    numberFormat: numFmt === 'General' || numFmt === '@' ? undefined : numFmt,
    align: horizontals[alignment?.horizontal ?? ''],
    vertical: alignment?.vertical === 'top' || alignment?.vertical === 'middle' ? alignment.vertical : undefined,
    wrap: alignment?.wrapText || undefined,
    shrink: alignment?.shrinkToFit || undefined,
    rotate: rotationOf(alignment?.textRotation),
    border: borderOf(border),
  };
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
};

/** The look of a conditional format, which takes its fill from elsewhere than a cell's. */
export const conditionalStyle = ({ fill, font }: Partial<Style>): CellStyle => {
  const color = fill?.type === 'pattern' ? colourOf(fill.bgColor ?? fill.fgColor) : undefined;
  return { ...cellStyle({ font }), ...(color && { fill: color }) };
};

/** Gathers the looks of cells, given row by row from left to right, into as few areas as lie side by side. */
export const styleAreas = () => {
  const areas: { area: Area; style: CellStyle; key: string }[] = [];
  let above: typeof areas = [];
  let current: typeof areas = [];
  let currentRow = -1;
  const endRow = (): void => {
    for (const run of current) {
      const { row, column, columns } = run.area;
      const grows = above.find(
        ({ area, key }) =>
          key === run.key && area.column === column && area.columns === columns && area.row + area.rows === row,
      );
      if (grows) {
        grows.area.rows++;
        current[current.indexOf(run)] = grows;
      } else areas.push(run);
    }
    above = current;
    current = [];
  };
  return {
    add: (row: number, column: number, style: CellStyle): void => {
      if (row !== currentRow) {
        endRow();
        currentRow = row;
      }
      const key = JSON.stringify(style);
      if (key === '{}') return;
      const last = current.at(-1);
      if (last?.key === key && last.area.column + last.area.columns === column) last.area.columns++;
      else current.push({ area: { row, column, rows: 1, columns: 1 }, style, key });
    },
    done: (): SheetPlan['styles'] => {
      endRow();
      return areas.map(({ area, style }) => ({ area, style }));
    },
  };
};
