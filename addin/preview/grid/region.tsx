import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Area } from '#engine/workbook/index.ts';
import { useGridStyles } from './grid-styles.ts';
import { Row } from './row.tsx';
import type { Cell } from './selection.ts';
import type { TileSource, Window } from './tiles.ts';

/** Pixels of an area on its sheet. */
export const rectOf = ({ measures }: TileSource, { row, column, rows, columns }: Area) => {
  const { rowAt, columnAt } = measures;
  const last = { row: Math.min(row + rows, measures.rows), column: Math.min(column + columns, measures.columns) };
  return {
    left: columnAt[column] ?? 0,
    top: rowAt[row] ?? 0,
    width: columnAt[last.column] - (columnAt[column] ?? 0),
    height: rowAt[last.row] - (rowAt[row] ?? 0),
  };
};

const moved = ({ left, top, width, height }: ReturnType<typeof rectOf>, x: number, y: number) => ({
  left: left - x - 1,
  top: top - y - 1,
  width: width + 1,
  height: height + 1,
});

/** One of the four parts of a sheet: what scrolls, and what is frozen above it, beside it, and in the corner. */
export const Region = (props: {
  source: TileSource;
  window: Window;
  x: number;
  y: number;
  selected: Area;
  active: Cell & Area;
  className: string;
  children?: ReactNode;
}) => {
  const { source, window, x, y, selected, active, className, children } = props;
  const styles = useGridStyles();
  const rows = Array.from({ length: Math.max(0, window.bottom - window.top + 1) }, (_, at) => window.top + at);
  const inSelection = (row: number): boolean => row >= selected.row && row < selected.row + selected.rows;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the rows
    <div role="rowgroup" className={mergeClasses(styles.region, className)}>
      {window.right >= window.left &&
        rows.map((row) => (
          <Row
            key={row}
            source={source}
            row={row}
            top={row === window.top ? row : 0}
            left={window.left}
            right={window.right}
            x={x}
            y={y}
            selectedFrom={inSelection(row) ? selected.column : -1}
            selectedTo={inSelection(row) ? selected.column + selected.columns - 1 : -1}
          />
        ))}
      <div aria-hidden className={styles.selection} style={moved(rectOf(source, selected), x, y)} />
      <div aria-hidden className={styles.active} style={moved(rectOf(source, active), x, y)} />
      {children}
    </div>
  );
};
