import { beforeEach, describe, expect, it, vi } from 'vitest';
import { area, emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { PreviewWorkbook } from './workbook.ts';

let workbook: PreviewWorkbook;
const value = (sheet: string, row: number, column: number) => workbook.valueAt(workbook.find(sheet)!, row, column);
const type = (sheet: string, row: number, column: number, content: string | number) =>
  workbook.write(sheet, [{ row, column, content }], 'people');
const names = () => workbook.sheets.map(({ name }) => name);

beforeEach(() => {
  workbook = new PreviewWorkbook();
  const lines = { ...emptyPlan('Job lines 1'), rows: [['ED'], ['ICU'], ['ED']] };
  const capacity = {
    ...emptyPlan('Capacity 1'),
    rows: [
      [
        { formula: 'SUMPRODUCT(--(\'Job lines 1\'!A1:A3="ED"))', result: 2 },
        { formula: 'A1*10', result: 20 },
      ],
    ],
  };
  workbook.open({ name: 'Year', sheets: [lines, capacity], marks: [], settings: {} });
});

describe('formulas', () => {
  it('follow the cells they stand on, over sheets', () => {
    expect(value('Capacity 1', 0, 1)).toBe(20);
    type('Job lines 1', 1, 0, 'ED');
    expect(value('Capacity 1', 0, 1)).toBe(30);
    workbook.undo();
    expect(value('Capacity 1', 0, 1)).toBe(20);
  });

  it('follow a sheet to its new name', () => {
    expect(workbook.rename('Job lines 1', "Night 'relief' x")).toBe(true);
    type("Night 'relief' x", 1, 0, 'ED');
    expect(value('Capacity 1', 0, 0)).toBe(3);
  });

  it('show an error where they go in a circle, or refer to a sheet that is gone', () => {
    workbook.write('Job lines 1', [{ row: 0, column: 1, content: { formula: 'SUM(A1:B2)+1', result: 1 } }], 'people');
    expect(value('Job lines 1', 0, 1)).toBe('#CIRC!');
    workbook.undo();
    workbook.remove('Job lines 1');
    expect(value('Capacity 1', 0, 0)).toBe('#REF!');
  });

  it('keep the value they were written with until a cell they read changes', () => {
    const written = { formula: "'Job lines 1'!A2&A1", result: 'as written' };
    workbook.add(
      [
        {
          ...emptyPlan('New'),
          rows: [
            ['x', written],
            [null, { formula: 'B1&"!"', result: 'too' }],
          ],
        },
      ],
      'pane',
    );
    expect([value('New', 0, 1), value('New', 1, 1)]).toEqual(['as written', 'too']);
    type('Job lines 1', 5, 5, 'elsewhere');
    expect(value('New', 1, 1)).toBe('too');
    type('Job lines 1', 1, 0, 'Surgery');
    expect([value('New', 0, 1), value('New', 1, 1)]).toEqual(['Surgeryx', 'Surgeryx!']);
    workbook.rename('Job lines 1', 'Lines');
    type('Lines', 1, 0, 'ICU');
    expect(value('New', 1, 1)).toBe('ICUx!');
  });

  it('keep the value they came with when they cannot be worked out', () => {
    workbook.write('Job lines 1', [{ row: 0, column: 1, content: { formula: 'XIRR(A1:A3)', result: 7 } }], 'people');
    expect(value('Job lines 1', 0, 1)).toBe(7);
    expect(workbook.tree('XIRR(A1:A3)')).toBeNull();
  });

  it('are saved with the value they have now', () => {
    type('Job lines 1', 1, 0, 'ED');
    expect(workbook.settled(workbook.find('Capacity 1')!).rows[0][1]).toEqual({ formula: 'A1*10', result: 30 });
  });
});

describe('undo', () => {
  it('takes writes back in their order and does them again', () => {
    type('Job lines 1', 0, 0, 'Surgery');
    type('Job lines 1', 5, 3, 8);
    workbook.undo();
    expect([value('Job lines 1', 0, 0), value('Job lines 1', 5, 3)]).toEqual(['Surgery', null]);
    workbook.undo();
    expect(value('Job lines 1', 0, 0)).toBe('ED');
    expect(workbook.canUndo).toBe(false);
    workbook.redo();
    workbook.redo();
    expect([value('Job lines 1', 0, 0), value('Job lines 1', 5, 3)]).toEqual(['Surgery', 8]);
    expect(workbook.canRedo).toBe(false);
  });

  it('brings back a removed sheet, a name, and takes an added sheet away', () => {
    workbook.rename('Job lines 1', 'Lines');
    workbook.remove('Lines');
    workbook.add([emptyPlan('Summary')], 'pane');
    expect(names()).toEqual(['Capacity 1', 'Summary']);
    for (let time = 0; time < 3; time++) workbook.undo();
    expect(names()).toEqual(['Job lines 1', 'Capacity 1']);
    expect(value('Capacity 1', 0, 0)).toBe(2);
    for (let time = 0; time < 3; time++) workbook.redo();
    expect(names()).toEqual(['Capacity 1', 'Summary']);
  });

  it('shows where something was taken back', () => {
    type('Job lines 1', 2, 0, 'ICU');
    workbook.select('Capacity 1', area(0, 0));
    workbook.undo();
    expect([workbook.active, workbook.selected]).toEqual(['Job lines 1', area(2, 0)]);
  });
});

describe('sheets', () => {
  it('keep one at least, and names that Excel takes', () => {
    expect(workbook.rename('Job lines 1', 'CAPACITY 1')).toBe(false);
    expect(workbook.rename('Job lines 1', 'a/b')).toBe(false);
    expect(workbook.rename('Job lines 1', 'JOB LINES 1')).toBe(true);
    workbook.remove('JOB LINES 1');
    workbook.remove('Capacity 1');
    expect(names()).toEqual(['Capacity 1']);
  });

  it('take their marks to a new name', () => {
    workbook.mark([{ sheet: 'Job lines 1', cell: 'A1', kind: 'error', text: 'x' }]);
    workbook.rename('Job lines 1', 'Lines');
    expect(workbook.marks[0].sheet).toBe('Lines');
  });
});

it('tells who changed what', () => {
  const heard = vi.fn();
  workbook.onChange(heard);
  type('Job lines 1', 1, 0, 'ED');
  workbook.add([emptyPlan('Summary')], 'pane');
  workbook.keep('rules', 1);
  expect(heard.mock.calls.map(([event]) => event)).toEqual([
    { kind: 'cells', sheet: 'Job lines 1', area: area(1, 0), by: 'people' },
    { kind: 'sheets', by: 'pane' },
    { kind: 'settings' },
  ]);
});
