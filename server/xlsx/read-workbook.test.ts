import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { inputSheets, parseWorkbook, type SheetPlan, toCell } from '#engine/workbook/index.ts';
import { emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { asSheetsTell, awkwardRequest, unexpected } from '#engine/workbook/testing/awkward-request.ts';
import { storedZip, WorkbookError, writeWorkbook } from '#engine/xlsx/index.ts';
import { bomb, handMade, handMadeParts } from '#engine/xlsx/testing/hand-made.case.ts';
import { readWorkbook } from './read-workbook.ts';

const reasonOf = async (bytes: Uint8Array): Promise<string> => {
  const error = await readWorkbook(bytes).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof WorkbookError)) throw new Error(`no WorkbookError but ${error}`);
  expect(error.message).toMatch(/[.]$/);
  return error.reason;
};
const rowsOf = async (bytes: Uint8Array) => (await readWorkbook(bytes))[0].rows;
const row = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`;

describe('reading an .xlsx', () => {
  it('gives back what was written, whatever the text', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '=', '+', '-', '@', '"', '<', '&', '\n', ' ', 'é', '医', '_x0041_'),
      maxLength: 12,
    });
    const cell = fc.oneof(
      text.filter((value) => value !== ''),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const plan: SheetPlan = { ...emptyPlan('S'), rows: rows.map((cells) => cells.map((value) => toCell(value))) };
          expect(await rowsOf(await writeWorkbook([plan]))).toEqual(rows);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('reads a request back from its written input sheets', async () => {
    await fc.assert(
      fc.asyncProperty(awkwardRequest, async (request) => {
        const { request: read, issues } = parseWorkbook(await readWorkbook(await writeWorkbook(inputSheets(request))));
        expect(unexpected(issues)).toEqual([]);
        expect(asSheetsTell(SchedulingRequest.parse(read))).toEqual(asSheetsTell(request));
      }),
      { numRuns: 15 },
    );
  });

  it('takes the stored results of formulas, and says when there is none', async () => {
    const cells =
      '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>2x</v></c><c r="C1"><f>NOW()</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>';
    expect(await rowsOf(handMade(row(cells)))).toEqual([[2, '2x', '#UNCALCULATED!', '#DIV/0!']]);
    const falsy =
      '<c r="A1"><f>1-1</f><v>0</v></c><c r="B1" t="str"><f>IF(A1,1,"")</f><v></v></c><c r="C1" t="b"><f>1=2</f><v>0</v></c>';
    expect(await rowsOf(handMade(row(falsy)))).toEqual([[0, null, false]]);
  });

  it('reads text in every form a sheet may hold it', async () => {
    const cells =
      '<c r="A1" t="inlineStr"><is><t>plain</t></is></c><c r="B1" t="str"><v>typed</v></c><c r="C1" t="b"><v>1</v></c>';
    expect(await rowsOf(handMade(row(cells)))).toEqual([['plain', 'typed', true]]);
  });

  it('reads a day as a day, counted from 1900 or from 1904', async () => {
    const serial = row('<c r="A1" s="1"><v>46055</v></c>');
    expect(await rowsOf(handMade(serial))).toEqual([['2026-02-02']]);
    expect(await rowsOf(handMade(serial, ' date1904="1"'))).toEqual([['2030-02-03']]);
  });

  it('keeps the place of values that stand apart', async () => {
    const xml = '<sheetData><row r="3"><c r="C3"><v>7</v></c></row></sheetData>';
    expect(await rowsOf(handMade(xml))).toEqual([[], [], [null, null, 7]]);
  });

  it('does not choke on 20,000 merges', async () => {
    const merges = Array.from({ length: 20_000 }, (_, index) => `<mergeCell ref="A${index + 2}:Z${index + 2}"/>`).join(
      '',
    );
    expect(await rowsOf(handMade(`${row('<c r="A1"><v>1</v></c>')}<mergeCells>${merges}</mergeCells>`))).toEqual([[1]]);
  });

  it('does not unfold a name that spans a whole sheet', async () => {
    const parts = handMadeParts(row('<c r="A1"><v>1</v></c>'));
    const book = String(parts.get('xl/workbook.xml'));
    const names = '<definedNames><definedName name="all">Rotations!$A$1:$XFD$1048576</definedName></definedNames>';
    parts.set('xl/workbook.xml', Buffer.from(book.replace('</workbook>', `${names}</workbook>`)));
    expect(await rowsOf(storedZip(parts))).toEqual([[1]]);
  });
});

describe('a file that is no plain workbook', () => {
  it('is refused by its kind', async () => {
    const written = Buffer.from(await writeWorkbook([emptyPlan('S')]));
    expect(await reasonOf(Buffer.from('Rotation,Posts\nED,2\n'))).toBe('not a workbook');
    expect(await reasonOf(new Uint8Array())).toBe('not a workbook');
    expect(await reasonOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('protected');
    expect(await reasonOf(storedZip(new Map([['content.xml', Buffer.from('<x/>')]])))).toBe('not a workbook');
    for (const part of ['xl/vbaProject.bin', 'xl/workbook.bin']) {
      expect(await reasonOf(storedZip(new Map([...handMadeParts(''), [part, Buffer.from('x')]])))).toBe(
        'not a workbook',
      );
    }
    expect(await reasonOf(written.subarray(0, written.length - 200))).toBe('damaged');
  });

  it('is refused when it is encrypted', async () => {
    const zip = handMade('');
    const directory = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
    zip.writeUInt16LE(1, directory + 8);
    expect(await reasonOf(zip)).toBe('protected');
  });

  it('is refused before it is unpacked when it would be huge', async () => {
    const zeros = Buffer.alloc(2_000_000);
    expect(await reasonOf(await bomb('xl/worksheets/sheet1.xml', zeros))).toBe('too large');
    expect(await reasonOf(await bomb('xl/media/picture.png', Buffer.from('x'), 60_000_000))).toBe('too large');
  });

  it('is refused when a part is longer than it claims', async () => {
    expect(await reasonOf(await bomb('xl/worksheets/sheet1.xml', Buffer.alloc(500_000), 1_000))).toBe('damaged');
  });

  it('is refused when it holds too many cells, or values too far apart', async () => {
    expect(await reasonOf(handMade(`<sheetData><row r="1">${'<c r="A1"/>'.repeat(200_001)}</row></sheetData>`))).toBe(
      'too large',
    );
    expect(await reasonOf(handMade('<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'))).toBe(
      'too large',
    );
    const wide = Array.from(
      { length: 200 },
      (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
    ).join('');
    expect(await reasonOf(handMade(`<sheetData>${wide}</sheetData>`))).toBe('too large');
  });

  it('is refused when it brings a document type', async () => {
    const parts = handMadeParts('');
    parts.set('xl/workbook.xml', Buffer.from('<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook/>'));
    expect(await reasonOf(storedZip(parts))).toBe('damaged');
  });

  it('never makes the reader throw anything but a plain refusal', async () => {
    const good = Buffer.from(await writeWorkbook([{ ...emptyPlan('S'), rows: [['a', 1]] }]));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        fc.nat(good.length),
        async (bytes, end) => {
          const broken = Buffer.from(good);
          for (const [at, value] of bytes) broken[at] = value;
          await readWorkbook(broken.subarray(0, end)).catch((error: unknown) =>
            expect(error).toBeInstanceOf(WorkbookError),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
