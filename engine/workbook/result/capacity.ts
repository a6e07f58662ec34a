import { postsIn } from '../../domain/rotation.ts';
import { cellName, columnName } from '../cells.ts';
import { area, type CellContent, emptyPlan, type FormulaCell, toCell } from '../sheet-plan.ts';
import { reference, rowsPerLine } from './layout.ts';
import { traitNames } from './live/traits.ts';
import { badStyle, headingStyle, withHeading } from './looks.ts';
import { type ResultSheet, rotationByTerm } from './result.ts';

const describing = 4;

/** Posts, used and spare of each rotation in each term. `Used` counts the Job lines sheet, live. */
export const capacitySheet: ResultSheet = ({ request, response, labels, colours, layout, names, traits }) => {
  const { headingRow, firstRow } = layout.capacity;
  const terms = request.term_structure;
  const lines = response.job_lines;
  const plan = emptyPlan(names.capacity);
  const used = new Map<string, number[]>(request.rotations.map(({ id }) => [id, terms.map(() => 0)]));
  for (const line of lines) {
    rotationByTerm(line, terms).forEach((id, term) => {
      const counts = id === null ? undefined : used.get(id);
      if (counts) counts[term]++;
    });
  }
  /** Compared by `=`, which knows no wildcards: names may hold `*` and `?`. */
  const usedFormula = (row: number, term: number, result: number): FormulaCell => {
    const { firstRow: top, firstTerm } = layout.jobLines;
    const held = reference(names.jobLines, top, firstTerm + term, rowsPerLine * Math.max(1, lines.length));
    return { formula: `SUMPRODUCT(--(${held}=$A${row + 1}))`, result };
  };
  const columnOf = (term: number): number => describing + term * 3;
  const rows = request.rotations.map((rotation, index): CellContent[] => {
    const row = firstRow + index;
    const label = labels.get(rotation.id) ?? rotation.name;
    const cells: CellContent[] = [
      toCell(label),
      toCell(rotation.parent_specialty),
      toCell(rotation.subspecialty),
      rotation.experience_categories.join('/') || null,
    ];
    terms.forEach((_, term) => {
      const posts = postsIn(rotation, term);
      const taken = used.get(rotation.id)?.[term] ?? 0;
      const [postsCell, usedCell] = [columnOf(term), columnOf(term) + 1].map((column) => cellName(row, column));
      cells.push(posts, usedFormula(row, term, taken), {
        formula: `${postsCell}-${usedCell}`,
        result: posts - taken,
      });
    });
    cells.push(...traitNames.map((trait) => traits.get(rotation.id)?.[trait] ?? 0));
    return cells;
  });
  const lastRow = firstRow + rows.length;
  const totals: CellContent[] = ['All rotations', null, null, null];
  for (let column = describing; column < describing + terms.length * 3; column++) {
    const letters = columnName(column);
    const result = rows.reduce((sum, row) => {
      const cell = row[column];
      return sum + (typeof cell === 'number' ? cell : Number((cell as FormulaCell).result));
    }, 0);
    totals.push({ formula: `SUM(${letters}${firstRow + 1}:${letters}${lastRow})`, result });
  }
  plan.rows = [
    ['Capacity'],
    ['Posts of each rotation in each term, how many the Job lines sheet uses, and how many are spare.'],
    [],
    [
      null,
      null,
      null,
      null,
      ...terms.flatMap((weeks, term) => [`Term ${term + 1}, ${weeks} weeks`, null, null]),
      'For formulas',
    ],
    [
      'Rotation',
      'Specialty',
      'Subspecialty',
      'Categories',
      ...terms.flatMap(() => ['Posts', 'Used', 'Spare']),
      ...traitNames,
    ],
    ...rows,
    totals,
    [],
    ['Posts by term', 'Used', 'Spare'],
    ...terms.map((_, term): CellContent[] => {
      const [used, spare] = [columnOf(term) + 1, columnOf(term) + 2];
      const total = (column: number): FormulaCell => ({
        formula: cellName(lastRow, column),
        result: (totals[column] as FormulaCell).result,
      });
      return [`Term ${term + 1}`, total(used), total(spare)];
    }),
  ];
  const charted = area(lastRow + 2, 0, terms.length + 1, 3);
  plan.styles.push({ area: area(charted.row, 0, 1, 3), style: { bold: true } });
  plan.charts = [
    {
      kind: 'stacked column',
      title: 'Posts used and spare in each term',
      data: charted,
      at: area(charted.row, describing, terms.length + 12, 3 * terms.length),
      colors: ['2E75B6', 'D9D9D9'],
    },
  ];
  withHeading(plan, headingRow, describing + terms.length * 3, 1);
  // Width 0 hides a column.
  plan.columnWidths = [32, 20, 24, 11, ...terms.flatMap(() => [7, 7, 7]), ...traitNames.map(() => 0)];
  plan.styles.push({
    area: area(headingRow - 1, describing, 1, terms.length * 3),
    style: { ...headingStyle, align: 'center' },
  });
  terms.forEach((_, term) => {
    plan.merges.push(area(headingRow - 1, columnOf(term), 1, 3));
    const block = area(headingRow - 1, columnOf(term), rows.length + 3, 1);
    plan.styles.push({ area: block, style: { border: { sides: ['left'], color: '8EA9DB' } } });
    plan.conditionalFormats.push({
      area: area(firstRow, columnOf(term) + 2, rows.length),
      formula: `${cellName(firstRow, columnOf(term) + 2)}<0`,
      style: badStyle,
    });
  });
  request.rotations.forEach((rotation, index) => {
    const colour = colours.get(rotation.id);
    if (colour) plan.styles.push({ area: area(firstRow + index, 0), style: { fill: colour.fill, color: colour.text } });
  });
  plan.styles.push({
    area: area(lastRow, 0, 1, describing + terms.length * 3),
    style: { bold: true, border: { sides: ['top'], color: '1F3864' } },
  });
  return plan;
};
