import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cellsOf, resultSheets, templateSheets } from '#engine/workbook/index.ts';
import { area, emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { constructedAnswer } from '#engine/workbook/testing/constructed-answer.ts';
import { packedBytes, writeWorkbook, zipEntries } from '#engine/xlsx/index.ts';
import { readWorkbook } from './read-workbook.ts';

const partOf = (bytes: Uint8Array, name: string): string => {
  const buffer = Buffer.from(bytes);
  const entry = zipEntries(buffer).find((each) => each.name === name);
  return entry ? inflateRawSync(packedBytes(buffer, entry)).toString('utf8') : '';
};
const sheetXml = async (...plans: Parameters<typeof writeWorkbook>[0]) =>
  partOf(await writeWorkbook(plans), 'xl/worksheets/sheet1.xml');

describe('writing an .xlsx', () => {
  it('writes a formula only where the plan has one, with its stored result', async () => {
    const xml = await sheetXml({
      ...emptyPlan('S'),
      rows: [[{ text: '=1+1' }, '=2+2', { formula: 'SUM(1,2)', result: 3 }]],
    });
    expect(xml.match(/<f>/g)).toHaveLength(1);
    expect(xml).toContain('<f>SUM(1,2)</f><v>3</v>');
  });

  it('writes no character that XML has no place for', async () => {
    const odd = 'a\uFFFF\uFFFE\uD800b';
    const plan = { ...emptyPlan('S'), rows: [[odd, { text: odd }, { formula: `"${odd}"`, result: odd }]] };
    plan.print.header = odd;
    const conditionalFormats = [{ area: area(0, 0), formula: `A1="${odd}"`, style: { bold: true } }];
    const bytes = await writeWorkbook([{ ...plan, conditionalFormats }]);
    const xml = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'].map((name) => partOf(bytes, name)).join('');
    expect(xml).not.toMatch(/[\uFFFE\uFFFF]/);
    expect(xml.match(/a\uFFFD{3}b/g)).toHaveLength(5);
  });

  it('merges exactly the areas of the plan', async () => {
    const merges = [area(0, 0, 1, 10), area(1, 2, 2, 3), area(4, 0)];
    const xml = await sheetXml({ ...emptyPlan('S'), rows: [['a'], [null, null, 'b'], [], [], ['c']], merges });
    expect([...xml.matchAll(/mergeCell ref="([^"]+)"/g)].map((match) => match[1])).toEqual(['A1:J1', 'C2:E3']);
  });

  it('freezes, prints on A3 landscape one page wide, and repeats the headings', async () => {
    const plan = { ...emptyPlan('Grid'), rows: [['a'], ['b']], frozen: { rows: 1, columns: 2 } };
    plan.print.repeatRows = 1;
    const bytes = await writeWorkbook([plan]);
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pane xSplit="2" ySplit="1"[^>]*state="frozen"/);
    expect(xml).toMatch(/<pageSetup[^>]*paperSize="8"[^>]*orientation="landscape"/);
    expect(xml).toContain('fitToHeight="0"');
    expect(partOf(bytes, 'xl/workbook.xml')).toContain('$1:$1');
  });

  it('prints one area with columns beside it, begins pages where the plan says so, and heads them', async () => {
    const plan = { ...emptyPlan("O'Brien"), rows: [['a'], ['b'], ['c']], gridlines: false };
    Object.assign(plan.print, {
      repeatRows: 1,
      repeatColumns: 2,
      area: area(0, 2, 3, 4),
      breaks: [2],
      header: 'A & B',
    });
    const bytes = await writeWorkbook([plan]);
    const names = partOf(bytes, 'xl/workbook.xml').replaceAll('&apos;', "'");
    expect(names).toContain(`_xlnm.Print_Area" localSheetId="0">'O''Brien'!$C$1:$F$3<`);
    expect(names).toContain(`_xlnm.Print_Titles" localSheetId="0">'O''Brien'!$A:$B,'O''Brien'!$1:$1<`);
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<rowBreaks[^>]*><brk id="2"/);
    expect(xml).toContain('<oddHeader>&amp;LA &amp;&amp; B</oddHeader>');
    expect(xml).toContain('showGridLines="0"');
  });

  it('writes of the cells behind a merged area only those with borders', async () => {
    const xml = await sheetXml({
      ...emptyPlan('S'),
      rows: [['a'], ['b']],
      merges: [area(0, 0, 1, 4), area(1, 0, 1, 4)],
      styles: [
        { area: area(0, 0, 2, 4), style: { fill: 'E3F2E1' } },
        { area: area(1, 3), style: { border: { sides: ['right'], color: '000000' } } },
      ],
    });
    expect([...xml.matchAll(/<c r="([A-Z]+\d+)"/g)].map((match) => match[1])).toEqual(['A1', 'A2', 'D2']);
  });

  it('writes a scale of colours after the formats that go before it', async () => {
    const xml = await sheetXml({
      ...emptyPlan('S'),
      rows: [[1], [2]],
      conditionalFormats: [{ area: area(0, 0, 2), formula: 'A1<0', style: { bold: true } }],
      colorScales: [
        {
          area: area(0, 0, 2),
          points: [
            { at: 0, color: 'C6E0B4' },
            { at: 1.5, color: 'F8CBAD' },
          ],
        },
      ],
    });
    expect(xml).toMatch(/type="expression"[^>]*priority="1"/);
    expect(xml).toMatch(
      /type="colorScale" priority="2"[^>]*><colorScale><cfvo type="num" val="0"\/><cfvo type="num" val="1.5"\/><color rgb="FFC6E0B4"\/><color rgb="FFF8CBAD"\/>/,
    );
  });

  it('offers choices, notes and lists from cells', async () => {
    const xml = await sheetXml({
      ...emptyPlan('S'),
      rows: [['a']],
      validations: [
        { area: area(0, 0), kind: 'note', title: 'T', message: 'N' },
        { area: area(1, 0, 500), kind: 'list', choices: ['yes', 'no'], title: 'T', message: 'N' },
        { area: area(1, 1, 2, 3), kind: 'list from', range: 'Capacity!$A$5:$A$9', title: 'T', message: 'N' },
      ],
    });
    expect(xml).toContain('sqref="A1"');
    expect(xml).toMatch(/sqref="A2:A501"[^>]*><formula1>"yes,no"|<formula1>&quot;yes,no&quot;/);
    expect(xml).toMatch(/sqref="B2:D3"/);
  });

  it('writes the sheets of an answer and of the template so that they read back', async () => {
    const answer = constructedAnswer(7) ?? constructedAnswer(8);
    if (!answer) throw new Error('neither seed gives an answer');
    for (const plans of [
      resultSheets(answer.request, answer.response),
      templateSheets({ state: 'VIC', cohort: 'PGY1' }),
    ]) {
      const sheets = await readWorkbook(await writeWorkbook(plans));
      const trimmed = (rows: unknown[][]) => {
        // A formula without a text reads as an empty cell.
        const cells = rows.map((row) => row.map((cell) => (cell === '' ? null : cell)));
        const kept = cells.map((row) =>
          row.slice(0, row.findLastIndex((cell) => cell !== null && cell !== undefined) + 1),
        );
        return kept.slice(0, kept.findLastIndex((row) => row.length > 0) + 1);
      };
      expect(sheets.map(({ name, rows }) => ({ name, rows }))).toEqual(
        plans.map((plan) => ({ name: plan.name, rows: trimmed(cellsOf(plan).rows) })),
      );
    }
  });
});
