import type { DataValidation } from 'exceljs';
import type { Area, Validation } from '../workbook/index.ts';
import { areaOfRange } from './ranges.ts';

const furthest = 1_000_000_000;

const validationOf = (
  { type, formulae, operator, promptTitle, prompt, error, errorTitle }: DataValidation & { operator?: string },
  area: Area,
): Validation | null => {
  const words = { area, title: promptTitle ?? errorTitle ?? '', message: prompt ?? error ?? '' };
  if ((type as string) === 'any') return words.message === '' ? null : { ...words, kind: 'note' };
  const first: unknown = formulae?.[0];
  if (type === 'list') {
    if (typeof first !== 'string') return null;
    if (/^".*"$/s.test(first)) {
      const choices = first
        .slice(1, -1)
        .replaceAll('""', '"')
        .split(',')
        .map((choice) => choice.trim());
      return { ...words, kind: 'list', choices };
    }
    return /^=?[^(),]+$/.test(first) && areaOfRange(first)
      ? { ...words, kind: 'list from', range: first.replace(/^=/, '') }
      : null;
  }
  if (type !== 'whole' && type !== 'decimal') return null;
  const kind = type === 'whole' ? 'whole number' : 'decimal';
  const [low, high] = [Number(first), Number(formulae?.[1])];
  if (Number.isNaN(low)) return null;
  if (operator === undefined || operator === 'between')
    return Number.isNaN(high) ? null : { ...words, kind, min: low, max: high };
  if (operator === 'greaterThanOrEqual') return { ...words, kind, min: low, max: furthest };
  if (operator === 'lessThanOrEqual') return { ...words, kind, min: -furthest, max: low };
  return null;
};

/** Runs of whole numbers that follow one another. */
const runs = (numbers: number[]): [from: number, count: number][] => {
  const found: [number, number][] = [];
  for (const number of numbers.sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[0] + last[1] === number) last[1]++;
    else found.push([number, 1]);
  }
  return found;
};

/** The areas of single cells: runs down each column, joined where columns beside one another have the same. */
const areasOf = (cells: readonly { row: number; column: number }[]): Area[] => {
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const rows = columns.get(column);
    if (rows) rows.push(row);
    else columns.set(column, [row]);
  }
  const areas: Area[] = [];
  for (const [column, rows] of [...columns].sort(([a], [b]) => a - b)) {
    for (const [row, count] of runs(rows)) {
      const left = areas.find(
        (area) => area.row === row && area.rows === count && area.column + area.columns === column,
      );
      if (left) left.columns++;
      else areas.push({ row, column, rows: count, columns: 1 });
    }
  }
  return areas;
};

/** What may stand in cells, from what the parser says of each single cell. Kinds we have no word for are left out. */
export const readValidations = (model: Record<string, DataValidation> | undefined): Validation[] => {
  const cells = new Map<DataValidation, Area[]>();
  for (const [address, validation] of Object.entries(model ?? {})) {
    const area = areaOfRange(address);
    if (!area) continue;
    const known = cells.get(validation);
    if (known) known.push(area);
    else cells.set(validation, [area]);
  }
  return [...cells].flatMap(([validation, singles]) =>
    areasOf(singles)
      .map((area) => validationOf(validation, area))
      .filter((found) => found !== null),
  );
};
