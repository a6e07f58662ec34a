import { expect, it } from 'vitest';
import { resultSheets, type SheetPlan, templateSheets } from '../workbook/index.ts';
import { area, emptyPlan } from '../workbook/sheet-plan.ts';
import { constructedAnswer } from '../workbook/testing/constructed-answer.ts';
import { newWorkbook } from './new-workbook.ts';
import { readPlans } from './read-plans.ts';
import { writeWorkbook } from './write-workbook.ts';

const again = async (plans: readonly SheetPlan[]) => readPlans(await writeWorkbook(plans));

const full: SheetPlan = {
  ...emptyPlan("Night 'relief' 1"),
  rows: [
    ['Line', 'Posts', 'All'],
    ['JL-1', 3, { formula: 'SUM(B2:B3)', result: 3 }],
    [{ text: '=1+1' }, null, true],
    ['', '007', { text: '+61' }],
  ],
  merges: [area(0, 2, 1, 3), area(4, 0, 2, 2)],
  styles: [
    { area: area(0, 0, 1, 3), style: { bold: true, fill: '1F3864', color: 'FFFFFF', align: 'center', wrap: true } },
    { area: area(1, 0, 2, 1), style: { fill: 'E3F2E1', border: { sides: ['left', 'top'], color: 'FFFFFF' } } },
    { area: area(1, 1), style: { numberFormat: '0.00', italic: true, size: 14, vertical: 'top' } },
    { area: area(6, 3), style: { rotate: 90, shrink: true } },
  ],
  columnWidths: [10, 12, 0, 8, 9],
  rowHeights: { 0: 30 },
  frozen: { rows: 1, columns: 1 },
  validations: [
    { kind: 'list', choices: ['Yes', 'No'], area: area(1, 2, 20, 2), title: 'Approved', message: 'Yes or No' },
    { kind: 'list from', range: '$A$1:$A$3', area: area(1, 6, 2), title: 'Rotation', message: 'One of these' },
    { kind: 'whole number', min: 0, max: 9, area: area(1, 1, 2), title: 'Posts', message: '0 to 9' },
    { kind: 'note', area: area(0, 0), title: 'Line', message: 'Its id' },
  ],
  conditionalFormats: [
    { area: area(1, 1, 2), formula: 'B2>4', style: { fill: 'FBE0DE', bold: true } },
    { area: area(1, 1, 2), formula: 'B2>1', style: { color: '1B5E20' } },
  ],
  filter: area(0, 0, 3, 3),
  colorScales: [
    {
      area: area(1, 1, 2),
      points: [
        { at: 0, color: 'C6E0B4' },
        { at: 2.5, color: 'FFF2CC' },
        { at: 9, color: 'F8CBAD' },
      ],
    },
  ],
  print: {
    orientation: 'landscape',
    paper: 'A3',
    fitToWidth: true,
    repeatRows: 2,
    repeatColumns: 2,
    area: area(0, 2, 5, 3),
    header: 'Health & Sons · VIC',
  },
  tabColor: '1F3864',
  gridlines: false,
};

/** Cell by cell, whatever areas it was written in. */
const looks = ({ styles }: SheetPlan) => {
  const found: Record<string, object> = {};
  for (const { area: at, style } of styles)
    for (let row = at.row; row < at.row + at.rows; row++)
      for (let column = at.column; column < at.column + at.columns; column++)
        found[`${row},${column}`] = { ...found[`${row},${column}`], ...style };
  return found;
};

it('gives back everything a plan can say', async () => {
  const [read] = await again([full]);
  const { styles: _, rows, validations, ...rest } = read;
  const { styles: _styles, rows: _rows, validations: _validations, ...wanted } = full;
  expect(rest).toEqual(wanted);
  expect(rows.slice(0, 3)).toEqual(full.rows.slice(0, 3));
  expect(rows[3].slice(1)).toEqual(full.rows[3].slice(1));
  expect(validations).toEqual(expect.arrayContaining(full.validations));
  expect(validations).toHaveLength(full.validations.length);
  const found = looks(read);
  for (const [cell, style] of Object.entries(looks(full))) expect(found[cell]).toMatchObject(style);
});

it('gives the sheets of an answer and the template back, twice the same', async () => {
  const answer = constructedAnswer(7) ?? constructedAnswer(8);
  if (!answer) throw new Error('neither seed gives an answer');
  for (const plans of [
    resultSheets(answer.request, answer.response),
    templateSheets({ state: 'VIC', cohort: 'PGY1' }),
  ]) {
    const first = await again(plans);
    expect(await again(first)).toEqual(first);
    plans.forEach((plan, at) => {
      expect(first[at].merges).toHaveLength(plan.merges.filter(({ rows, columns }) => rows * columns > 1).length);
      expect(first[at].conditionalFormats).toEqual(plan.conditionalFormats);
      expect(first[at].frozen).toEqual(plan.frozen);
      expect(first[at].gridlines).toBe(plan.gridlines);
      expect(first[at].colorScales).toEqual(plan.colorScales);
      expect(first[at].print).toEqual({ ...plan.print, breaks: undefined });
      const formulas = ({ rows }: SheetPlan) =>
        rows.flat().filter((cell) => typeof cell === 'object' && cell !== null && 'formula' in cell);
      expect(formulas(first[at])).toEqual(formulas(plan));
    });
  }
});

it('reads what other programs write: theme colours, shared formulas, comparisons', async () => {
  const workbook = await newWorkbook();
  const sheet = workbook.addWorksheet('S');
  sheet.getCell('A1').value = 2;
  sheet.getCell('A1').fill = { type: 'pattern', pattern: 'solid', fgColor: { theme: 4, tint: 0.5 } as never };
  sheet.fillFormula('B1:B2', 'A1*2', [4, 0]);
  sheet.addConditionalFormatting({
    ref: 'A1:A9',
    rules: [{ type: 'cellIs', operator: 'greaterThan', formulae: [3], style: { font: { bold: true } }, priority: 1 }],
  });
  const [read] = await readPlans(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(read.styles[0].style).toEqual({ fill: 'A2B9E2' });
  expect(read.rows[1][1]).toEqual({ formula: 'A2*2', result: 0 });
  expect(read.conditionalFormats).toEqual([{ area: area(0, 0, 9), formula: 'A1>3', style: { bold: true } }]);
});

it('refuses values far from all others, and what is no workbook', async () => {
  const workbook = await newWorkbook();
  workbook.addWorksheet('S').getCell('A60000').value = 1;
  await expect(readPlans(new Uint8Array(await workbook.xlsx.writeBuffer()))).rejects.toThrow('as far as A60000');
  await expect(readPlans(new TextEncoder().encode('PK, but nothing more'))).rejects.toThrow();
});
