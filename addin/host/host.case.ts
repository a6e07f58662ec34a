import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CellValue, SheetCells } from '#engine/workbook/index.ts';
import { area, emptyPlan, type SheetPlan } from '#engine/workbook/sheet-plan.ts';
import type { Host, HostFaultKind, Unwatch } from './host.ts';

/** What a cell looks like to a person. Colours are `RRGGBB`; `note` is the remark on it. */
export type CellLook = {
  value: CellValue;
  /** Without `=`. */
  formula: string | null;
  fill: string | null;
  note: string | null;
};

/** How the contract reaches a host and the workbook behind it. */
export type HostDriver = {
  /** A host on a new workbook that holds one empty sheet, `Sheet1`. */
  open: () => Promise<Host>;
  /** The pane closed and opened again on the workbook of the last `open`. */
  reopen: () => Promise<Host>;
  /** Deeds of a person at the workbook of the last `open`. */
  type: (sheet: string, cell: string, value: CellValue) => Promise<void>;
  paint: (sheet: string, cell: string, fill: string) => Promise<void>;
  addSheet: (name: string) => Promise<void>;
  removeSheet: (name: string) => Promise<void>;
  look: (sheet: string, cell: string) => Promise<CellLook>;
};

const trimmed = ({ name, rows, origin }: SheetCells) => {
  const placed = [
    ...Array.from({ length: origin?.row ?? 0 }, (): CellValue[] => []),
    ...rows.map((row) => [...Array.from({ length: origin?.column ?? 0 }, () => null), ...row]),
  ];
  const kept = placed.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return { name, rows: kept.slice(0, kept.findLastIndex((row) => row.length > 0) + 1) };
};

/** The sheets as they stand from A1, without the blank ends of rows. */
const readAll = async (host: Host, names?: string[]) => (await host.read(names)).sheets.map(trimmed);

const samplePlan = (name: string): SheetPlan => ({
  ...emptyPlan(name),
  rows: [
    ['Line', 'Posts', 'Approved'],
    ['JL-1', 3, true],
    ['JL-2', 4.5, null],
    ['All', { formula: 'SUM(B2:B3)', result: 7.5 }, null],
  ],
  merges: [area(3, 1, 1, 2)],
  styles: [
    { area: area(0, 0, 1, 3), style: { bold: true, fill: '1F3864', color: 'FFFFFF' } },
    { area: area(1, 0, 2, 1), style: { fill: 'E3F2E1', border: { sides: ['left', 'top'], color: 'FFFFFF' } } },
  ],
  columnWidths: [10, 12, 8],
  rowHeights: { 0: 30 },
  frozen: { rows: 1, columns: 1 },
  validations: [
    { kind: 'list', choices: ['Yes', 'No'], area: area(1, 2, 2), title: 'Approved', message: 'Yes or No' },
    { kind: 'whole number', min: 0, max: 9, area: area(1, 1, 2), title: 'Posts', message: '0 to 9' },
    { kind: 'note', area: area(0, 0), title: 'Line', message: 'Its id' },
  ],
  conditionalFormats: [{ area: area(1, 1, 2), formula: 'B2>4', style: { fill: 'FBE0DE', bold: true } }],
  filter: area(0, 0, 3, 3),
  tabColor: '1F3864',
});

/** Text a spreadsheet is tempted to read as something else. */
const treacherous = [
  '=1+1',
  '+61 3',
  '-x',
  '@sum',
  '\tTab',
  "'quoted",
  '007',
  '1/2',
  'MAR1',
  '2026-01-12',
  'true',
  '1e5',
];

const fault = (kind: HostFaultKind) =>
  expect.objectContaining({ kind, message: expect.stringMatching(/\w/), remedy: expect.stringMatching(/\w/) });

/** What every host keeps, whatever program holds the workbook. */
export const describeHost = (name: string, driver: HostDriver): void => {
  describe(`${name} keeps the contract of a host`, () => {
    let host: Host;
    let watching: Unwatch[];
    beforeEach(async () => {
      host = await driver.open();
      watching = [];
    });
    afterEach(async () => {
      for (const unwatch of watching) await unwatch();
    });

    it('names the sheets in order', async () => {
      await driver.addSheet('Workers');
      await driver.addSheet('Affinity');
      expect(await host.sheetNames()).toEqual(['Sheet1', 'Workers', 'Affinity']);
    });

    it('reads what people typed: text, numbers, truths, and dates as text', async () => {
      await driver.type('Sheet1', 'A1', 'Rotation');
      await driver.type('Sheet1', 'B2', 3);
      await driver.type('Sheet1', 'C2', true);
      expect(await readAll(host)).toEqual([{ name: 'Sheet1', rows: [['Rotation'], [null, 3, true]] }]);
    });

    it('says where the first used cell stands', async () => {
      await driver.type('Sheet1', 'C5', 'Rotation');
      await driver.type('Sheet1', 'D6', 'Posts');
      const [sheet] = await readAll(host);
      expect(sheet.rows[4][2]).toBe('Rotation');
      expect(sheet.rows[5][3]).toBe('Posts');
    });

    it('reads an empty sheet as no rows', async () => {
      expect(await readAll(host)).toEqual([{ name: 'Sheet1', rows: [] }]);
    });

    it('reads only the sheets asked for', async () => {
      await driver.addSheet('Workers');
      await driver.type('Workers', 'A1', 'w1');
      expect(await readAll(host, ['Workers'])).toEqual([{ name: 'Workers', rows: [['w1']] }]);
    });

    it('faults on reading a sheet that is not there', async () => {
      await expect(host.read(['Nobody'])).rejects.toEqual(fault('no such sheet'));
    });

    it('tells which sheet is shown', async () => {
      await driver.addSheet('Workers');
      await host.select({ sheet: 'Workers', address: 'A1' });
      expect((await host.read()).active).toBe('Workers');
    });

    it('writes plans as new sheets after the last one and shows the first of them', async () => {
      await host.writeNew([samplePlan('Job lines 1'), samplePlan('Capacity 1')]);
      const { sheets, active } = await host.read();
      expect(sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Job lines 1', 'Capacity 1']);
      expect(active).toBe('Job lines 1');
      expect(trimmed(sheets[1]).rows).toEqual([
        ['Line', 'Posts', 'Approved'],
        ['JL-1', 3, true],
        ['JL-2', 4.5],
        ['All', 7.5],
      ]);
      expect(await driver.look('Job lines 1', 'A1')).toMatchObject({ fill: '1F3864' });
      expect(await driver.look('Job lines 1', 'A3')).toMatchObject({ fill: 'E3F2E1' });
      expect(await driver.look('Job lines 1', 'B4')).toMatchObject({ formula: 'SUM(B2:B3)' });
    });

    it('writes text as text, whatever it looks like', async () => {
      await host.writeNew([{ ...emptyPlan('Text'), rows: treacherous.map((text) => [text, { text }]) }]);
      const [sheet] = await readAll(host, ['Text']);
      expect(sheet.rows).toEqual(treacherous.map((text) => [text, text]));
      for (const [row] of treacherous.entries()) {
        for (const column of ['A', 'B']) {
          expect((await driver.look('Text', `${column}${row + 1}`)).formula).toBeNull();
        }
      }
    });

    it('writes nothing when one of the names is taken, in any case', async () => {
      await driver.addSheet('Capacity 1');
      await expect(host.writeNew([samplePlan('Job lines 1'), samplePlan('capacity 1')])).rejects.toEqual(
        fault('name taken'),
      );
      expect(await host.sheetNames()).toEqual(['Sheet1', 'Capacity 1']);
    });

    it('writes formulas that refer to a sheet written after theirs', async () => {
      const refers = { formula: '\'Capacity 1\'!A1&""', result: 'ED' };
      await host.writeNew([
        { ...emptyPlan('Job lines 1'), rows: [[refers]] },
        { ...emptyPlan('Capacity 1'), rows: [['ED']] },
      ]);
      expect(await driver.look('Job lines 1', 'A1')).toMatchObject({ formula: refers.formula });
    });

    it('changes single cells; text stays text, null empties', async () => {
      await host.writeNew([samplePlan('Job lines 1')]);
      await host.change([
        { sheet: 'Job lines 1', cell: 'A2', value: '=2+2' },
        { sheet: 'Job lines 1', cell: 'B2', value: 9 },
        { sheet: 'Job lines 1', cell: 'C2', value: null },
      ]);
      expect(await driver.look('Job lines 1', 'A2')).toMatchObject({ value: '=2+2', formula: null, fill: 'E3F2E1' });
      expect(await driver.look('Job lines 1', 'B2')).toMatchObject({ value: 9 });
      expect(await driver.look('Job lines 1', 'C2')).toMatchObject({ value: null });
    });

    it('faults on changing a sheet that is not there', async () => {
      await expect(host.change([{ sheet: 'Nobody', cell: 'A1', value: 1 }])).rejects.toEqual(fault('no such sheet'));
    });

    it('marks cells with a fill and the text, and gives back the fills they had', async () => {
      await driver.type('Sheet1', 'A1', 'Z');
      await driver.paint('Sheet1', 'B1', 'FFCC00');
      await host.mark([
        { sheet: 'Sheet1', cell: 'A1', kind: 'error', text: 'No such category' },
        { sheet: 'Sheet1', cell: 'B1', kind: 'warning', text: 'Few posts' },
      ]);
      const [error, warning] = [await driver.look('Sheet1', 'A1'), await driver.look('Sheet1', 'B1')];
      expect(error.note).toContain('No such category');
      expect(error.fill).not.toBeNull();
      expect(warning.fill).not.toBe('FFCC00');
      expect(warning.fill).not.toBe(error.fill);
      expect(error.value).toBe('Z');
      expect(await host.clearMarks()).toBe(2);
      expect(await driver.look('Sheet1', 'A1')).toEqual({ value: 'Z', formula: null, fill: null, note: null });
      expect(await driver.look('Sheet1', 'B1')).toMatchObject({ fill: 'FFCC00', note: null });
      expect(await host.clearMarks()).toBe(0);
    });

    it('keeps marks of an earlier call, and remembers the first fill of a cell marked twice', async () => {
      await driver.paint('Sheet1', 'A1', 'FFCC00');
      await host.mark([{ sheet: 'Sheet1', cell: 'A1', kind: 'warning', text: 'First' }]);
      await host.mark([
        { sheet: 'Sheet1', cell: 'A1', kind: 'error', text: 'Second' },
        { sheet: 'Sheet1', cell: 'C3', kind: 'changed', text: 'Was ED' },
      ]);
      expect((await driver.look('Sheet1', 'A1')).note).toContain('Second');
      expect(await host.clearMarks()).toBe(2);
      expect(await driver.look('Sheet1', 'A1')).toMatchObject({ fill: 'FFCC00', note: null });
      expect(await driver.look('Sheet1', 'C3')).toMatchObject({ fill: null, note: null });
    });

    it('clears marks after the pane was closed, and those of a removed sheet without complaint', async () => {
      await driver.addSheet('Workers');
      await host.mark([
        { sheet: 'Sheet1', cell: 'A1', kind: 'error', text: 'No such category' },
        { sheet: 'Workers', cell: 'A1', kind: 'error', text: 'No such worker' },
      ]);
      await driver.removeSheet('Workers');
      host = await driver.reopen();
      await host.clearMarks();
      expect(await driver.look('Sheet1', 'A1')).toMatchObject({ fill: null, note: null });
    });

    it('selects cells and tells what is selected', async () => {
      await driver.addSheet("Night's relief");
      await host.select({ sheet: "Night's relief", address: 'B2:C4' });
      expect(await host.selection()).toEqual({ sheet: "Night's relief", address: 'B2:C4' });
      await host.select({ sheet: 'Sheet1', address: 'D7' });
      expect(await host.selection()).toEqual({ sheet: 'Sheet1', address: 'D7' });
    });

    it('faults on selecting on a sheet that is not there', async () => {
      await expect(host.select({ sheet: 'Nobody', address: 'A1' })).rejects.toEqual(fault('no such sheet'));
    });

    it('tells of what people change, not of what the pane writes, until it stops watching', async () => {
      const onEdit = vi.fn();
      watching.push(await host.watch(onEdit));
      await host.writeNew([samplePlan('Job lines 1')]);
      await host.change([{ sheet: 'Job lines 1', cell: 'B2', value: 9 }]);
      await host.mark([{ sheet: 'Job lines 1', cell: 'B2', kind: 'error', text: 'Over' }]);
      await host.clearMarks();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(onEdit).not.toHaveBeenCalled();
      await driver.type('Job lines 1', 'B3', 5);
      await vi.waitFor(() => expect(onEdit).toHaveBeenCalledWith({ sheet: 'Job lines 1', address: 'B3' }));
      onEdit.mockClear();
      await driver.addSheet('Workers');
      await vi.waitFor(() => expect(onEdit).toHaveBeenCalled());
      await watching.pop()?.();
      onEdit.mockClear();
      await driver.type('Job lines 1', 'B3', 6);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(onEdit).not.toHaveBeenCalled();
    });

    it('keeps values with the workbook across closing the pane; null removes them', async () => {
      expect(await host.recall('mapping')).toBeNull();
      await host.keep('mapping', { Rotations: { posts: 'Beds' } });
      await host.keep('rules', ['a', 1, null]);
      host = await driver.reopen();
      expect(await host.recall('mapping')).toEqual({ Rotations: { posts: 'Beds' } });
      await host.keep('mapping', null);
      host = await driver.reopen();
      expect(await host.recall('mapping')).toBeNull();
      expect(await host.recall('rules')).toEqual(['a', 1, null]);
    });

    it('has a theme', async () => {
      expect(['light', 'dark', 'contrast']).toContain(await host.theme());
    });
  });
};
