import type { Area } from '#engine/workbook/index.ts';
import { addressOf } from '../address.ts';

/** Excel takes up to 8,192 characters of addresses at once. */
const mostCharacters = 8000;

/** Addresses joined by commas into as few texts as Excel takes. */
export const addressTexts = (addresses: readonly string[]): string[] => {
  const texts: string[] = [];
  for (const address of addresses) {
    const last = texts.at(-1);
    if (last === undefined || last.length + address.length + 1 > mostCharacters) texts.push(address);
    else texts[texts.length - 1] = `${last},${address}`;
  }
  return texts;
};

export const addressLists = (areas: readonly Area[]): string[] => addressTexts(areas.map(addressOf));

/** Runs of equal values: `[value, first, count]`. */
export const runsOf = <Value>(values: readonly Value[]): [value: Value, first: number, count: number][] => {
  const runs: [Value, number, number][] = [];
  values.forEach((value, index) => {
    const last = runs.at(-1);
    if (last && last[0] === value) last[2]++;
    else runs.push([value, index, 1]);
  });
  return runs;
};

/**
 * Gathers cells by value, row by row from the top, as rectangles: runs of a row, joined with the same run of the row above.
 */
export const rectangles = <Value>() => {
  const byValue = new Map<Value, Area[]>();
  const open = new Map<Value, Map<number, Area>>();
  return {
    addRun: (value: Value, row: number, column: number, columns: number): void => {
      let growing = open.get(value);
      if (!growing) {
        growing = new Map();
        open.set(value, growing);
        byValue.set(value, []);
      }
      const above = growing.get(column);
      if (above && above.columns === columns && above.row + above.rows === row) {
        above.rows++;
        return;
      }
      const area = { row, column, rows: 1, columns };
      growing.set(column, area);
      byValue.get(value)?.push(area);
    },
    byValue: (): ReadonlyMap<Value, readonly Area[]> => byValue,
  };
};

/**
 * Merges as Excel is told of them: blocks of rows merged each by itself (`across`) where one-row merges stand under one another, which
 * keeps a year of 1,000 lines to a dozen calls.
 */
export const mergeBlocks = (merges: readonly Area[]): { area: Area; across: boolean }[] => {
  const blocks: { area: Area; across: boolean }[] = [];
  const single = merges.filter(({ rows, columns }) => rows === 1 && columns > 1);
  const gathered = rectangles<string>();
  for (const { row, column, columns } of [...single].sort((one, other) => one.row - other.row)) {
    gathered.addRun(`${column}+${columns}`, row, column, columns);
  }
  for (const areas of gathered.byValue().values()) blocks.push(...areas.map((area) => ({ area, across: true })));
  blocks.push(...merges.filter(({ rows }) => rows > 1).map((area) => ({ area, across: false })));
  return blocks;
};
