import { columnName, type SheetPlan } from '#engine/workbook/index.ts';
import { addressOf } from '../address.ts';
import { addressTexts, runsOf } from './areas.ts';
import { type Step, step } from './steps.ts';

/** Points of a column of so many characters: 7 pixels each in the standard font and 5 of padding, at 96 pixels to 72 points. */
export const pointsOfWidth = (characters: number): number => Math.round(characters * 7 + 5) * 0.75;

const widthSteps = ({ name, columnWidths }: SheetPlan): Step[] =>
  runsOf(columnWidths).map(([width, first, count]) =>
    step(name, 3, (sheet) => {
      const columns = sheet.getRange(`${columnName(first)}:${columnName(first + count - 1)}`).untrack();
      // Width 0 hides a column.
      if (width === 0) columns.columnHidden = true;
      else columns.format.columnWidth = pointsOfWidth(width);
    }),
  );

/** Rows of one height, wherever they are, in one call. */
const heightSteps = ({ name, rowHeights }: SheetPlan): Step[] => {
  const byHeight = new Map<number, string[]>();
  for (const [index, height] of Object.entries(rowHeights)) {
    const row = Number(index) + 1;
    const rows = byHeight.get(height) ?? [];
    rows.push(`${row}:${row}`);
    byHeight.set(height, rows);
  }
  return [...byHeight].flatMap(([height, rows]) =>
    addressTexts(rows).map((text) =>
      step(
        name,
        3,
        (sheet) => {
          sheet.getRanges(text).untrack().format.rowHeight = height;
        },
        text.length,
      ),
    ),
  );
};

const freezeSteps = ({ name, frozen: { rows, columns } }: SheetPlan): Step[] => {
  if (rows === 0 && columns === 0) return [];
  return [
    step(name, 2, (sheet) => {
      if (columns === 0) sheet.freezePanes.freezeRows(rows);
      else if (rows === 0) sheet.freezePanes.freezeColumns(columns);
      else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns).untrack());
    }),
  ];
};

/** Widths, heights, frozen panes, filter, the tab's colour and the lines between cells. */
export const layoutOf = (plan: SheetPlan): Step[] => {
  const { name, filter, tabColor, gridlines } = plan;
  const steps = [...widthSteps(plan), ...heightSteps(plan), ...freezeSteps(plan)];
  if (filter) steps.push(step(name, 3, (sheet) => sheet.autoFilter.apply(addressOf(filter))));
  if (tabColor) {
    steps.push(
      step(name, 1, (sheet) => {
        sheet.tabColor = `#${tabColor}`;
      }),
    );
  }
  if (gridlines === false) {
    steps.push(
      step(name, 1, (sheet) => {
        sheet.showGridlines = false;
      }),
    );
  }
  return steps;
};
