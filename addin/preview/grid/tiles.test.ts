import { describe, expect, it } from 'vitest';
import type { Mark } from '#addin/host/host.ts';
import type { SheetPlan } from '#engine/workbook/index.ts';
import { area, emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { PreviewWorkbook } from '../workbook/workbook.ts';
import { lookFinder } from './look.ts';
import { marksOf } from './marks.ts';
import { measure } from './measure.ts';
import { mergeFinder } from './merges.ts';
import { rowTiles, type TileSource } from './tiles.ts';

const sourceOf = (plan: Partial<SheetPlan>, marks: Mark[] = []): TileSource => {
  const sheet = { ...emptyPlan('S'), ...plan };
  const workbook = new PreviewWorkbook();
  workbook.open({ name: 'W', sheets: [sheet], marks, settings: {} });
  const look = lookFinder(workbook);
  return {
    sheet,
    measures: measure(sheet),
    merges: mergeFinder(sheet),
    marks: marksOf(marks, 'S'),
    look: (row, column) => look(sheet, row, column),
  };
};
const all = { top: 0, bottom: 9, left: 0, right: 5 };
const names = (source: TileSource, row: number, window = all) => rowTiles(source, row, window).map(({ name }) => name);

describe('the tiles of a row', () => {
  it('are its cells, without hidden columns', () =>
    expect(names(sourceOf({ columnWidths: [10, 0, 10] }), 0, { ...all, right: 2 })).toEqual(['A1', 'C1']));

  it('hold a merged area once, in the first of its rows in sight', () => {
    const source = sourceOf({ rows: [['a']], merges: [area(1, 1, 3, 2)] });
    expect(names(source, 1)).toEqual(['A2', 'B2', 'D2', 'E2', 'F2']);
    expect(names(source, 2)).toEqual(['A3', 'D3', 'E3', 'F3']);
    const [, merged] = rowTiles(source, 2, { ...all, top: 2 });
    expect(merged).toMatchObject({ name: 'B2', rows: 3, columns: 2, isEcho: true });
  });

  it('let a long text reach over empty neighbours, up to the next filled cell', () => {
    const text = 'A remark that is longer than its own column and the next';
    const [tile] = rowTiles(sourceOf({ rows: [[text, null, null, 'x']] }), 0, all);
    expect(tile.spill).toBe(3 * 64);
    expect(rowTiles(sourceOf({ rows: [[text, 'x']] }), 0, all)[0].spill).toBe(0);
    expect(rowTiles(sourceOf({ rows: [[123456789012]] }), 0, all)[0].spill).toBe(0);
  });

  it('repeat a text that reaches in from the left, for the eye only', () => {
    const source = sourceOf({ rows: [['A remark that is longer than its own column']] });
    expect(rowTiles(source, 0, { ...all, left: 2 })[0]).toMatchObject({ name: 'A1', isEcho: true });
    expect(names(sourceOf({ rows: [['short']] }), 0, { ...all, left: 2 })[0]).toBe('C1');
  });

  it('carry marks over the fill the cell has', () => {
    const mark: Mark = { sheet: 'S', cell: 'B1', kind: 'error', text: 'No such rotation' };
    const source = sourceOf({ rows: [['a', 'b']], styles: [{ area: area(0, 0, 1, 2), style: { fill: '123456' } }] }, [
      mark,
    ]);
    const [plain, marked] = rowTiles(source, 0, all);
    expect(plain.css.backgroundColor).toBe('#123456');
    expect(marked.mark).toEqual(mark);
    expect(marked.css.backgroundColor).not.toBe('#123456');
  });
});

describe('a look', () => {
  it('takes the first conditional format that holds, its references moved to the cell', () => {
    const source = sourceOf({
      rows: [[1], [5], [9]],
      conditionalFormats: [
        { area: area(0, 0, 3), formula: 'A1>8', style: { fill: 'FF0000' } },
        { area: area(0, 0, 3), formula: 'A1>$A$1', style: { fill: '00FF00', bold: true } },
      ],
    });
    expect([0, 1, 2].map((row) => source.look(row, 0).style)).toEqual([
      {},
      { fill: '00FF00', bold: true },
      { fill: 'FF0000', bold: true },
    ]);
  });

  it('finds formats that ask for a text among many, in their order', () => {
    const texts = ['ED', 'Surgery', 'ICU', 'ed'];
    const source = sourceOf({
      rows: [['x'], ['surgery'], ['ICU'], ['ED']],
      conditionalFormats: texts.map((text, index) => ({
        area: area(1, 0, 3),
        formula: `OR(A2="${text}",A1="${text}")`,
        style: { fill: `00000${index}`, bold: index === 3 },
      })),
    });
    expect([0, 1, 2, 3].map((row) => source.look(row, 0).style.fill)).toEqual([
      undefined,
      '000001',
      '000001',
      '000000',
    ]);
    expect(source.look(3, 0).style).toEqual({ fill: '000000', bold: false });
  });

  it.each([
    [0.1 + 0.2, undefined, '0.3'],
    [1234.5, '#,##0.00', '1,234.50'],
    [0.256, '0%', '26%'],
    [0.256, '0.0%', '25.6%'],
    [7, 'yyyy-mm-dd', '7'],
  ])('shows %s in the format %s as %s', (value, numberFormat, text) => {
    const source = sourceOf({ rows: [[value]], styles: [{ area: area(0, 0), style: { numberFormat } }] });
    expect(source.look(0, 0).text).toBe(text);
  });
});
