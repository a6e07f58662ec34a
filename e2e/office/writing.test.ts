import { expect, it } from 'vitest';
import { area, emptyPlan, type SheetPlan } from '#engine/workbook/sheet-plan.ts';
import { hostStage } from './host-stage.ts';

const stage = hostStage();

const plan: SheetPlan = {
  ...emptyPlan('Capacity 1'),
  rows: [
    ['Capacity', null, null, null],
    ['Term', 'Used', 'Spare', 'Approved'],
    ['Term 1', 12, 3, 'No'],
    ['Term 2', 11, 4, 'No'],
    [{ text: '=HYPERLINK("x")' }, null, null, null],
  ],
  merges: [area(0, 0, 1, 4), area(2, 1, 1, 2), area(3, 1, 1, 2)],
  styles: [
    { area: area(1, 0, 1, 4), style: { bold: true, fill: '1F3864', color: 'FFFFFF', align: 'center', wrap: true } },
    { area: area(2, 0, 2, 3), style: { border: { sides: ['left', 'top'], color: 'CCCCCC' }, numberFormat: '0.00' } },
    {
      area: area(3, 0),
      style: { fill: 'E3F2E1', italic: true, size: 9, rotate: 90, shrink: true, vertical: 'middle' },
    },
  ],
  columnWidths: [24, 8, 8, 0],
  rowHeights: { 1: 30, 2: 15, 3: 15 },
  frozen: { rows: 2, columns: 1 },
  validations: [
    { kind: 'list', choices: ['Yes', 'No'], area: area(2, 3, 2), title: 'Approved', message: 'Yes or No' },
    { kind: 'list from', range: "'Capacity 1'!$A$3:$A$4", area: area(4, 1), title: 'Term', message: 'One of them' },
    { kind: 'note', area: area(1, 0), title: 'Term', message: 'As in the rules' },
  ],
  conditionalFormats: [
    { area: area(2, 2, 2), formula: 'C3<0', style: { fill: 'FBE0DE', color: '8B0000', bold: true } },
    { area: area(2, 2, 2), formula: 'C3>0', style: { fill: 'E3F2E1' } },
  ],
  filter: area(1, 0, 3, 4),
  colorScales: [
    {
      area: area(2, 2, 2),
      points: [
        { at: 0, color: 'C6E0B4' },
        { at: 2, color: 'FFF2CC' },
        { at: 4, color: 'F8CBAD' },
      ],
    },
  ],
  print: {
    orientation: 'landscape',
    paper: 'A3',
    fitToWidth: true,
    repeatRows: 2,
    repeatColumns: 1,
    area: area(0, 1, 5, 3),
    breaks: [3, 4],
    header: 'Health & Sons',
  },
  tabColor: '1F3864',
  gridlines: false,
  charts: [
    {
      kind: 'stacked column',
      title: 'Posts by term',
      data: area(1, 0, 3, 3),
      at: area(6, 0, 12, 4),
      colors: ['1F3864', 'A9D4F5'],
    },
  ],
};

it('writes all that a plan says of a sheet', async () => {
  const host = await stage.open();
  await host.writeNew([plan]);
  const { excel } = stage.excelPage();
  const sheet = await excel((it) => it.sheet('Capacity 1'));
  expect(sheet).toMatchObject({
    tabColor: '#1F3864',
    frozen: 'A1:A2',
    filter: 'A2:D4',
    merges: ['A1:D1', 'B3:C3', 'B4:C4'],
    rowHeights: { 1: 30, 2: 15, 3: 15 },
    page: {
      Gridlines: false,
      'page.Orientation': 'Landscape',
      'page.PaperSize': 'A3',
      'page.Zoom': { horizontalFitToPages: 1 },
      'page.titleRows': '$1:$2',
      'page.titleColumns': '$A:$A',
      'page.area': 'B1:D5',
      'page.breaks': [3, 4],
      'page.LeftHeader': 'Health && Sons',
      'page.LeftFooter': '&A',
    },
    charts: [{ type: 'ColumnStacked', source: 'A2:C4', by: 'Columns', at: 'A7:D18', title: 'Posts by term' }],
  });
  // 24 characters are 173 pixels.
  expect(sheet.columns).toMatchObject({ 0: { width: 129.75 }, 3: { hidden: true } });
  expect(sheet.conditionalFormats).toEqual([
    { at: 'C3:C4', formula: '=C3<0', fill: '#FBE0DE', font: { Color: '#8B0000', Bold: true } },
    { at: 'C3:C4', formula: '=C3>0', fill: '#E3F2E1' },
    {
      at: 'C3:C4',
      criteria: {
        minimum: { formula: '0', type: 'Number', color: '#C6E0B4' },
        midpoint: { formula: '2', type: 'Number', color: '#FFF2CC' },
        maximum: { formula: '4', type: 'Number', color: '#F8CBAD' },
      },
    },
  ]);
  expect(sheet.validations).toMatchObject([
    { at: 'D3:D4', rule: { list: { inCellDropDown: true, source: 'Yes,No' } }, alert: { style: 'Stop' } },
    { at: 'B5', rule: { list: { source: "='Capacity 1'!$A$3:$A$4" } } },
    { at: 'A2', prompt: { title: 'Term', message: 'As in the rules' } },
  ]);
});

it('gives cells the look they end with', async () => {
  const host = await stage.open();
  await host.writeNew([plan]);
  const { excel } = stage.excelPage();
  const look = (cell: string) => excel((it, at) => it.cell('Capacity 1', at).look, cell);
  expect(await look('B2')).toMatchObject({ 'font.Bold': true, HorizontalAlignment: 'Center', WrapText: true });
  expect(await look('A4')).toMatchObject({
    'fill.Color': '#E3F2E1',
    'font.Italic': true,
    'font.Size': 9,
    TextOrientation: 90,
    ShrinkToFit: true,
    VerticalAlignment: 'Center',
  });
  for (const cell of ['A3', 'C3', 'B4']) {
    expect(await look(cell)).toMatchObject({ 'border.Left.Color': '#CCCCCC', 'border.Top.Color': '#CCCCCC' });
  }
  expect((await excel((it) => it.cell('Capacity 1', 'B3'))).numberFormat).toBe('0.00');
});

it('keeps text that looks like a formula from ever being one', async () => {
  const host = await stage.open();
  await host.writeNew([plan]);
  const cell = await stage.excelPage().excel((it) => it.cell('Capacity 1', 'A5'));
  expect(cell).toMatchObject({ value: '=HYPERLINK("x")', formula: null });
});

it('takes half-written sheets away when Excel refuses in the middle', async () => {
  const host = await stage.open();
  // A list longer than Excel takes.
  const choices = Array.from({ length: 60 }, (_, index) => `Choice ${index}`);
  const refused: SheetPlan = {
    ...plan,
    validations: [{ kind: 'list', choices, area: area(0, 0), title: 'T', message: 'M' }],
  };
  await expect(host.writeNew([refused])).rejects.toMatchObject({ kind: 'failed' });
  expect(await host.sheetNames()).toEqual(['Sheet1']);
  await host.writeNew([plan]);
  expect(await host.sheetNames()).toEqual(['Sheet1', 'Capacity 1']);
});
