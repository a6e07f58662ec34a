import { mergeClasses } from '@fluentui/react-components';
import { type Area, columnName } from '#engine/workbook/index.ts';
import { useGridStyles } from './grid-styles.ts';
import type { Measures } from './measure.ts';
import { lettersHeight, numbersWidth } from './viewport.ts';

type Props = { measures: Measures; from: number; to: number; selected: Area };

const each = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

const lettersTop = { top: 0, height: lettersHeight };

/** The letters of columns; `x` is where their part of the sheet begins. The corner above the numbers goes with those of `isFirst`. */
export const Letters = (props: Props & { x: number; isFirst: boolean }) => {
  const { measures, from, to, selected, x, isFirst } = props;
  const styles = useGridStyles();
  const { columnAt } = measures;
  const chosen = (column: number) =>
    column >= selected.column && column < selected.column + selected.columns && styles.headerChosen;
  const shown = each(from, to).filter((column) => columnAt[column + 1] > columnAt[column]);
  // A row without a single heading is none to a screen reader: the corner alone, where no column is frozen.
  const row = shown.length > 0 ? ({ role: 'row', 'aria-rowindex': 1 } as const) : { role: 'presentation' };
  return (
    <div {...row}>
      {isFirst && <div aria-hidden className={styles.header} style={{ ...lettersTop, left: 0, width: numbersWidth }} />}
      {shown.map((column) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
        // biome-ignore lint/a11y/useSemanticElements: see the rows
        <div
          key={column}
          role="columnheader"
          aria-colindex={column + 2}
          className={mergeClasses(styles.header, chosen(column))}
          style={{ ...lettersTop, left: columnAt[column] - x, width: columnAt[column + 1] - columnAt[column] }}
        >
          {columnName(column)}
        </div>
      ))}
    </div>
  );
};

/** The numbers of rows; `y` is where their part of the sheet begins. */
export const Numbers = ({ measures: { rowAt }, from, to, selected, y }: Props & { y: number }) => {
  const styles = useGridStyles();
  return each(from, to).map((row) => (
    <div
      key={row}
      aria-hidden
      className={mergeClasses(
        styles.header,
        row >= selected.row && row < selected.row + selected.rows && styles.headerChosen,
      )}
      style={{ left: 0, top: rowAt[row] - y, width: numbersWidth, height: rowAt[row + 1] - rowAt[row] }}
    >
      {row + 1}
    </div>
  ));
};
