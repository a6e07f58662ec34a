import { postsIn } from '../../domain/rotation.ts';
import { columnName } from '../cells.ts';
import { area, type CellContent, emptyPlan, type FormulaCell, type SheetPlan, toCell } from '../sheet-plan.ts';
import { usedPosts } from './held.ts';
import { columnsPerTerm, here, reference, rowsPerLine } from './layout.ts';
import { traitNames } from './live/traits.ts';
import { badStyle, gridColour, headingStyle, scaleOf, shareStyle, totalFill, withHeading } from './looks.ts';
import type { Result, ResultSheet } from './result.ts';

const describing = 4;

/** What stands in the Categories column: the letters, or that the rotation is leave. */
export const categoryWords = ({ experience_categories, is_leave }: Result['request']['rotations'][number]): string =>
  is_leave ? 'Leave' : experience_categories.join('/');

/** Compared by `=`, which knows no wildcards: names may hold `*` and `?`. */
const usedFormula = ({ layout, names }: Result, row: number, term: number): string => {
  const { firstRow, firstTerm } = layout.jobLines;
  const held = reference(names.jobLines, firstRow, firstTerm + term, rowsPerLine * Math.max(1, layout.lines));
  return `SUMPRODUCT(--(${held}=$A${row + 1}))`;
};

const plus = (row: number, columns: number[]): string => columns.map((column) => here(row, column)).join('+');

/** One row per rotation: its posts, used and spare in each term, those of the year, and what formulas need to know of it. */
const rotationRows = (result: Result): CellContent[][] => {
  const { request, labels, layout, traits } = result;
  const { firstRow, year } = layout.capacity;
  const used = usedPosts(request, result.response);
  return request.rotations.map((rotation, index) => {
    const row = firstRow + index;
    const cells: CellContent[] = [
      toCell(labels.get(rotation.id) ?? rotation.name),
      toCell(rotation.parent_specialty),
      toCell(rotation.subspecialty),
      categoryWords(rotation) || null,
    ];
    const [postsOf, usedOf] = [0, 1].map((part) =>
      request.term_structure.map((_, term) => describing + term * columnsPerTerm + part),
    );
    let [allPosts, allUsed] = [0, 0];
    request.term_structure.forEach((_, term) => {
      const posts = postsIn(rotation, term);
      const taken = used.get(rotation.id)![term];
      allPosts += posts;
      allUsed += taken;
      const [postsCell, usedCell] = [here(row, postsOf[term]), here(row, usedOf[term])];
      cells.push(
        posts,
        { formula: usedFormula(result, row, term), result: taken },
        {
          // Without posts and without doctors there is nothing spare, and nothing to colour.
          formula: `IF(${postsCell}+${usedCell}=0,"",${postsCell}-${usedCell})`,
          result: posts + taken === 0 ? '' : posts - taken,
        },
      );
    });
    cells.push(
      { formula: plus(row, postsOf), result: allPosts },
      { formula: plus(row, usedOf), result: allUsed },
      {
        formula: `IF(${here(row, year)}=0,"",${here(row, year + 1)}/${here(row, year)})`,
        result: allPosts === 0 ? '' : allUsed / allPosts,
      },
      ...traitNames.map((trait) => traits.get(rotation.id)?.[trait] ?? 0),
    );
    return cells;
  });
};

const numberOf = (content: CellContent): number => {
  const value = typeof content === 'object' && content !== null && 'result' in content ? content.result : content;
  return typeof value === 'number' ? value : 0;
};

/** Sums of the columns, and how many doctors hold posts that there are not. */
const totalRows = ({ layout }: Result, rows: CellContent[][]): [totals: CellContent[], over: CellContent[]] => {
  const { firstRow, year } = layout.capacity;
  const totals: CellContent[] = ['All rotations', null, null, null];
  const over: CellContent[] = ['Used beyond the posts', null, null, null];
  const lastRow = firstRow + rows.length;
  for (let column = describing; column < year + 2; column++) {
    const letters = columnName(column);
    const range = `${letters}${firstRow + 1}:${letters}${lastRow}`;
    const values = rows.map((row) => numberOf(row[column]));
    totals.push({ formula: `SUM(${range})`, result: values.reduce((sum, value) => sum + value, 0) });
    const isSpare = column < year && (column - describing) % columnsPerTerm === 2;
    const beyond = values.reduce((sum, value) => sum + Math.max(0, -value), 0);
    over.push(isSpare ? { formula: `0-SUMIF(${range},"<0")`, result: beyond } : null);
  }
  const [posts, used] = [year, year + 1].map((column) => numberOf(totals[column]));
  const totalRow = lastRow;
  totals.push({
    formula: `IF(${here(totalRow, year)}=0,"",${here(totalRow, year + 1)}/${here(totalRow, year)})`,
    result: posts === 0 ? '' : used / posts,
  });
  return [totals, over];
};

/** The totals once more as a block of their own, with its chart. */
const addChart = (plan: SheetPlan, { request, layout }: Result, totals: CellContent[]): void => {
  const { overRow, totalRow } = layout.capacity;
  const terms = request.term_structure;
  const columnOf = (term: number): number => describing + term * columnsPerTerm;
  plan.rows.push(
    [],
    ['Posts by term', 'Used', 'Spare'],
    ...terms.map((_, term): CellContent[] => {
      const total = (column: number): FormulaCell => ({
        formula: here(totalRow, column),
        result: (totals[column] as FormulaCell).result,
      });
      return [`Term ${term + 1}`, total(columnOf(term) + 1), total(columnOf(term) + 2)];
    }),
  );
  const charted = area(overRow + 2, 0, terms.length + 1, 3);
  plan.styles.push(
    { area: area(charted.row, 0, 1, 3), style: { bold: true } },
    { area: area(charted.row, 1, terms.length + 1, 2), style: { align: 'left' } },
  );
  plan.charts = [
    {
      kind: 'stacked column',
      title: 'Posts used and spare in each term',
      data: charted,
      at: area(charted.row, describing, terms.length + 12, columnsPerTerm * terms.length),
      colors: ['2E75B6', 'D9D9D9'],
    },
  ];
};

/** Fills by how many posts are left, by how full the year is, and of what is used beyond the posts. */
const colourFigures = (plan: SheetPlan, { request, layout }: Result, rows: CellContent[][]): void => {
  const { firstRow, year, overRow } = layout.capacity;
  const spareColumns = request.term_structure.map((_, term) => describing + term * columnsPerTerm + 2);
  const most = Math.max(2, ...rows.flatMap((row) => spareColumns.map((column) => numberOf(row[column]))));
  for (const column of spareColumns) {
    const spare = area(firstRow, column, rows.length);
    plan.conditionalFormats.push({
      area: spare,
      formula: `AND(ISNUMBER(${here(firstRow, column)}),${here(firstRow, column)}<0)`,
      style: badStyle,
    });
    plan.colorScales!.push({ area: spare, points: scaleOf(0, most, 'full first') });
    plan.conditionalFormats.push({
      area: area(overRow, column),
      formula: `${here(overRow, column)}>0`,
      style: badStyle,
    });
  }
  plan.colorScales!.push({ area: area(firstRow, year + 2, rows.length), points: scaleOf(0, 1, 'full last') });
};

/** Posts, used and spare of each rotation in each term. `Used` counts the Job lines sheet, live. */
export const capacitySheet: ResultSheet = (result) => {
  const { request, colours, layout, names } = result;
  const { headingRow, firstRow, totalRow, overRow, year } = layout.capacity;
  const terms = request.term_structure;
  const plan = { ...emptyPlan(names.capacity), colorScales: [] };
  const rows = rotationRows(result);
  const [totals, over] = totalRows(result, rows);
  plan.rows = [
    ['Capacity'],
    [
      'Posts of each rotation in each term, how many the Job lines sheet uses, and how many are spare: green is none, the more the more orange, and red is used beyond its posts. Filled, of the year: green is full, orange is empty.',
    ],
    [],
    [
      null,
      null,
      null,
      null,
      ...terms.flatMap((weeks, term) => [`Term ${term + 1}, ${weeks} weeks`, null, null]),
      'Year',
      null,
      null,
      'For formulas',
    ],
    [
      'Rotation',
      'Specialty',
      'Subspecialty',
      'Categories',
      ...terms.flatMap(() => ['Posts', 'Used', 'Spare']),
      'Posts',
      'Used',
      'Filled',
      ...traitNames,
    ],
    ...rows,
    totals,
    over,
  ];
  addChart(plan, result, totals);
  withHeading(plan, result, headingRow, year + 3, 1);
  // Width 0 hides a column.
  plan.columnWidths = [34, 22, 24, 12, ...terms.flatMap(() => [7, 7, 7]), 8, 8, 9, ...traitNames.map(() => 0)];
  plan.styles.push(
    { area: area(headingRow - 1, 0, 1, year + 3), style: { ...headingStyle, align: 'center' } },
    { area: area(headingRow, describing - 1, rows.length + 3, year + 4 - describing), style: { align: 'center' } },
    { area: area(firstRow, 0, rows.length, describing - 1), style: { shrink: true } },
    {
      area: area(firstRow, 0, rows.length, year + 3),
      style: { border: { sides: ['bottom'], color: gridColour } },
    },
    { area: area(firstRow, year + 2, rows.length + 1), style: shareStyle },
  );
  for (let column = describing; column <= year; column += columnsPerTerm) {
    plan.merges.push(area(headingRow - 1, column, 1, columnsPerTerm));
    plan.styles.push({
      area: area(headingRow - 1, column, rows.length + 2, 1),
      style: { border: { sides: ['left', 'bottom'], color: gridColour } },
    });
  }
  colourFigures(plan, result, rows);
  request.rotations.forEach((rotation, index) => {
    const colour = colours.get(rotation.id);
    if (colour) plan.styles.push({ area: area(firstRow + index, 0), style: { fill: colour.fill, color: colour.text } });
  });
  plan.styles.push(
    {
      area: area(totalRow, 0, 1, year + 3),
      style: { bold: true, fill: totalFill, border: { sides: ['top'], color: '1F3864' } },
    },
    { area: area(overRow, 0, 1, year), style: { italic: true, color: '666666' } },
  );
  return plan;
};
