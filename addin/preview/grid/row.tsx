import { mergeClasses } from '@fluentui/react-components';
import { memo, useMemo } from 'react';
import { useGridStyles } from './grid-styles.ts';
import { noteOf } from './marks.ts';
import { rowTiles, type Tile, type TileSource } from './tiles.ts';

/** The id of a cell's element, for what points at it. */
export const cellId = (name: string): string => `cell-${name}`;

type Styles = ReturnType<typeof useGridStyles>;

const textClass = (styles: Styles, { turned, spill }: Tile): string => {
  if (turned) return turned === 'up' ? mergeClasses(styles.turned, styles.turnedUp) : styles.turned;
  return spill > 0 ? mergeClasses(styles.text, styles.spill) : styles.text;
};

const cellClass = (styles: Styles, { spill, mark }: Tile): string =>
  spill > 0 || mark
    ? mergeClasses(styles.cell, spill > 0 && styles.spilling, mark !== null && styles.marked)
    : styles.cell;

/** A cell; hundreds are drawn at a time, so the row hands the classes down. */
const cellOf = (tile: Tile, x: number, y: number, isSelected: boolean, styles: Styles) => {
  const place = { left: tile.x - x, top: tile.y - y, width: tile.width, height: tile.height };
  const text = tile.text !== '' && (
    <span
      className={textClass(styles, tile)}
      style={tile.spill > 0 ? { width: tile.spill - 1, alignItems: tile.css.alignItems } : undefined}
    >
      {tile.text}
    </span>
  );
  const className = cellClass(styles, tile);
  const style = { ...tile.css, ...place };
  if (tile.isEcho) {
    return (
      <div key={`${tile.row},${tile.column}`} aria-hidden className={className} style={style}>
        {text}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the rows
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and points at its active cell
    <div
      key={`${tile.row},${tile.column}`}
      role="gridcell"
      id={cellId(tile.name)}
      aria-colindex={tile.column + 2}
      aria-colspan={tile.columns > 1 ? tile.columns : undefined}
      aria-rowspan={tile.rows > 1 ? tile.rows : undefined}
      aria-selected={isSelected}
      className={className}
      style={style}
    >
      {text}
      {tile.mark && <span className={styles.hidden}>{noteOf(tile.mark)}</span>}
    </div>
  );
};

type RowProps = {
  source: TileSource;
  row: number;
  /** First row of the window when this is it, else 0. */
  top: number;
  left: number;
  right: number;
  /** Where the region begins on the sheet. */
  x: number;
  y: number;
  /** First and last selected column, when the selection has this row. */
  selectedFrom: number;
  selectedTo: number;
};

/** One row of one part of the sheet. */
export const Row = memo(({ source, row, top, left, right, x, y, selectedFrom, selectedTo }: RowProps) => {
  const styles = useGridStyles();
  const tiles = useMemo(
    () => rowTiles(source, row, { top, bottom: row, left, right }),
    [source, row, top, left, right],
  );
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
    // biome-ignore lint/a11y/useSemanticElements: cells are placed by their measures, which rows of a table are not
    <div role="row" aria-rowindex={row + 2}>
      {tiles.map((tile) => cellOf(tile, x, y, tile.column >= selectedFrom && tile.column <= selectedTo, styles))}
    </div>
  );
});
