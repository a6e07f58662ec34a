import type { Expression } from '#engine/workbook/formula/index.ts';
import type { Area, SheetPlan } from '#engine/workbook/index.ts';
import type { PreviewWorkbook } from '../workbook/workbook.ts';

type Reference = Extract<Expression, { kind: 'range' }>;
type Wanted = { reference: Reference; text: string };

/** Formats of one area that ask whether cells hold a text, such as `OR(A2="ED",A1="ED")`: found by the text, not one after another. */
type Group = { area: Area; references: Reference[]; byText: Map<string, number[]> };

const contains = ({ row, column, rows, columns }: Area, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;

/** The texts a formula asks for, when it does nothing else; null when it does. */
const wantedBy = (tree: Expression): Wanted[] | null => {
  if (tree.kind === 'call' && tree.name === 'OR') {
    const parts = tree.arguments.map(wantedBy);
    return parts.includes(null) ? null : parts.flatMap((part) => part!);
  }
  if (tree.kind !== 'binary' || tree.operator !== '=') return null;
  const { left, right } = tree;
  if (left.kind !== 'range' || left.sheet !== null || right.kind !== 'constant') return null;
  const isCell = left.from === left.to;
  return isCell && typeof right.value === 'string' && right.value !== ''
    ? [{ reference: left, text: right.value.toLowerCase() }]
    : null;
};

const groupsOf = (workbook: PreviewWorkbook, { conditionalFormats }: SheetPlan) => {
  const groups = new Map<string, Group>();
  const others: number[] = [];
  conditionalFormats.forEach(({ area, formula }, index) => {
    const tree = workbook.tree(formula);
    const wanted = tree && wantedBy(tree);
    if (!wanted) {
      others.push(index);
      return;
    }
    const references = wanted.map(({ reference }) => reference);
    const key = JSON.stringify([area, references]);
    const group = groups.get(key) ?? { area, references, byText: new Map<string, number[]>() };
    groups.set(key, group);
    for (const text of new Set(wanted.map((each) => each.text)))
      group.byText.set(text, [...(group.byText.get(text) ?? []), index]);
  });
  return { groups: [...groups.values()], others };
};

/** Finds which conditional formats of a sheet hold for a cell: their indexes, first ones first. */
export const formatFinder = (
  workbook: PreviewWorkbook,
  sheet: SheetPlan,
): ((row: number, column: number) => number[]) => {
  const { conditionalFormats } = sheet;
  const { groups, others } = groupsOf(workbook, sheet);
  return (row, column) => {
    const candidates = [...others];
    for (const { area, references, byText } of groups) {
      if (!contains(area, row, column)) continue;
      for (const { from } of references) {
        const r = from.fixedRow ? from.row : from.row + row - area.row;
        const c = from.fixedColumn ? from.column : from.column + column - area.column;
        const value = workbook.valueAt(sheet, r, c);
        if (typeof value === 'string') candidates.push(...(byText.get(value.toLowerCase()) ?? []));
      }
    }
    return [...new Set(candidates)]
      .sort((a, b) => a - b)
      .filter((index) => {
        const { area, formula } = conditionalFormats[index];
        if (!contains(area, row, column)) return false;
        const value = workbook.workOut(formula, sheet, { rows: row - area.row, columns: column - area.column });
        return value === true || (typeof value === 'number' && value !== 0);
      });
  };
};
