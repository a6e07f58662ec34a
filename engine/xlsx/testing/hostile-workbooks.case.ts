import { columnName } from '../../workbook/cells.ts';
import { storedZip } from '../guard/stored-zip.ts';
import { newWorkbook } from '../new-workbook.ts';
import { councilWorkbook } from './council-workbook.case.ts';
import { bomb, handMade, handMadeParts, packedZip as packed } from './hand-made.case.ts';

/** A workbook somebody may send, by what is wrong with it. `refused`: what the answer says; `read`: how many rotations it gives. */
export type Hostile = { name: string; bytes: () => Promise<Uint8Array> | Uint8Array } & (
  | { refused: RegExp; read?: undefined }
  /** `shown`: why the preview refuses what is read elsewhere. */
  | { read: number; refused?: undefined; shown?: RegExp }
);

const rotations = (from = 1) =>
  [
    ['Rotation', 'Posts', 'Specialty', 'Categories'],
    ['ED', 2, 'Emergency', 'A/C'],
    ['Ward', 2, 'Medicine', 'B'],
  ]
    .map((cells, index) => rowXml(from + index, cells))
    .join('');

/** Letters of all columns a sheet can have. */
const letters = Array.from({ length: 16_384 }, (_, column) => columnName(column));
const rowXml = (row: number, cells: readonly (string | number)[], from = 0): string =>
  `<row r="${row}">${cells
    .map((cell, index) => {
      const r = `${letters[from + index]}${row}`;
      return typeof cell === 'number'
        ? `<c r="${r}"><v>${cell}</v></c>`
        : `<c r="${r}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    })
    .join('')}</row>`;
const sheet = (rows: string, after = '', workbookPr = '') =>
  handMade(`<sheetData>${rows}</sheetData>${after}`, workbookPr);

const written = async () => {
  const workbook = await newWorkbook();
  workbook.addWorksheet('Rotations').addRows([
    ['Rotation', 'Posts', 'Specialty'],
    ['ED', 2, 'Emergency'],
  ]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

/** An OLE container's first bytes with the name of one of its streams. */
const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ]);

const withPart = (name: string, content: string | Buffer, xml = `<sheetData>${rotations()}</sheetData>`) => {
  const parts: Map<string, Uint8Array> = handMadeParts(xml);
  parts.set(name, Buffer.from(content));
  return parts;
};

const sharedStrings = (items: string): string =>
  `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items}</sst>`;
const withShared = (items: string, cells: number) => {
  const row = Array.from(
    { length: cells },
    (_, index) => `<c r="${letters[index % 100]}${1 + Math.floor(index / 100)}" t="s"><v>0</v></c>`,
  );
  const rows = Array.from(
    { length: Math.ceil(cells / 100) },
    (_, index) => `<row r="${index + 1}">${row.slice(100 * index, 100 * index + 100).join('')}</row>`,
  );
  const parts: Map<string, Uint8Array> = handMadeParts(`<sheetData>${rows.join('')}</sheetData>`);
  parts.set('xl/sharedStrings.xml', Buffer.from(sharedStrings(items)));
  const rels = Buffer.from(parts.get('xl/_rels/workbook.xml.rels')!).toString();
  parts.set(
    'xl/_rels/workbook.xml.rels',
    Buffer.from(
      rels.replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
      ),
    ),
  );
  return parts;
};

/** Text that packs like words, not like zeros. */
const noise = (length: number): string => {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  }).join('');
};

const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, index) => `<!ENTITY ${'bcdefghij'[index]} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]>`;

const manyRows = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<row r="${index + 1}"><c><v>${index % 7}</v></c></row>`).join('');

/** Each is made once for all tests of a thread: some are large. */
const once = ({ bytes, ...file }: Hostile): Hostile => {
  let made: ReturnType<typeof bytes> | undefined;
  return {
    ...file,
    bytes: () => {
      made ??= bytes();
      return made;
    },
  } as Hostile;
};

const files: Hostile[] = [
  {
    name: 'cut off in the middle',
    bytes: async () => (await written()).subarray(0, 2000),
    refused: /damaged or incomplete/,
  },
  {
    name: 'encrypted, in an OLE container',
    bytes: () => ole('EncryptedPackage'),
    refused: /has a password: save it without one/,
  },
  { name: 'an old .xls', bytes: () => ole('Workbook'), refused: /old \.xls workbook: save it as \.xlsx/ },
  {
    name: 'a .csv under the name of a workbook',
    bytes: () => Buffer.from('Rotation,Posts\nED,2\n'),
    refused: /text file, such as a \.csv/,
  },
  {
    name: 'a web page under the name of a workbook',
    bytes: () => Buffer.from('<html><table><tr><td>ED</td></tr></table></html>'),
    refused: /web page or XML/,
  },
  { name: 'a PDF', bytes: () => Buffer.from('%PDF-1.7 \u0000\u0001'), refused: /is a PDF/ },
  {
    name: 'an OpenDocument sheet',
    bytes: () =>
      storedZip(
        new Map([
          ['mimetype', Buffer.from('x')],
          ['content.xml', Buffer.from('<x/>')],
        ]),
      ),
    refused: /OpenDocument/,
  },
  { name: 'empty', bytes: () => new Uint8Array(), refused: /not an Excel workbook/ },
  { name: 'with macros (.xlsm)', bytes: () => storedZip(withPart('xl/vbaProject.bin', 'x')), refused: /holds macros/ },
  { name: 'binary (.xlsb)', bytes: () => storedZip(withPart('xl/workbook.bin', 'x')), refused: /binary workbook/ },
  {
    name: 'a zip bomb',
    bytes: () => bomb('xl/worksheets/sheet1.xml', Buffer.alloc(20_000_000)),
    refused: /packed more tightly/,
  },
  {
    name: 'a zip bomb that claims to be small',
    bytes: () => bomb('xl/worksheets/sheet1.xml', Buffer.alloc(20_000_000), 900_000),
    refused: /damaged/,
  },
  {
    name: 'a thousand zips in one',
    bytes: () =>
      storedZip(
        new Map([
          ...handMadeParts(''),
          ...Array.from({ length: 2500 }, (_, index) => [`xl/media/${index}.png`, Buffer.from('x')] as const),
        ]),
      ),
    refused: /2506 parts/,
  },
  {
    name: 'with 20,000 merges',
    bytes: () =>
      packed(
        handMadeParts(
          `<sheetData>${rotations()}</sheetData><mergeCells>${Array.from({ length: 20_000 }, (_, index) => `<mergeCell ref="A${index + 9}:Z${index + 9}"/>`).join('')}</mergeCells>`,
        ),
      ),
    read: 2,
  },
  {
    name: 'with merges over everything',
    bytes: () =>
      packed(
        handMadeParts(
          `<sheetData>${rotations()}</sheetData><mergeCells>${'<mergeCell ref="F1:XFD1048576"/>'.repeat(5_000)}</mergeCells>`,
        ),
      ),
    read: 2,
  },
  {
    name: 'with a million rows',
    // A block of rows again and again, far enough apart to pack like any others.
    bytes: () => packed(handMadeParts(`<sheetData>${manyRows(10_000).repeat(100)}</sheetData>`)),
    refused: /too large to read/,
  },
  {
    name: 'with 400,000 empty rows',
    bytes: () =>
      packed(
        handMadeParts(
          `<sheetData>${rotations()}${Array.from({ length: 400_000 }, (_, index) => `<row r="${index + 9}"/>`).join('')}</sheetData>`,
        ),
      ),
    read: 2,
    shown: /more than 100,000 rows/,
  },
  {
    name: 'with its last row a million rows down',
    bytes: () => sheet(`${rotations()}${rowXml(1_048_576, ['x'])}`),
    refused: /too large to read: the sheet 'Rotations' has/,
  },
  {
    name: 'as wide as 16,384 columns',
    bytes: () =>
      packed(
        handMadeParts(
          `<sheetData>${Array.from({ length: 12 }, (_, row) =>
            rowXml(
              row + 1,
              Array.from({ length: 16_384 }, (_, column) => (row === 0 ? `Term ${column}` : 'x')),
            ),
          ).join('')}</sheetData>`,
        ),
      ),
    refused: /too large to read|No column|there/i,
  },
  {
    name: 'with a heading in each of 16,384 columns',
    bytes: () =>
      packed(
        handMadeParts(
          `<sheetData>${rowXml(1, ['Rotation', 'Posts', 'Specialty', ...Array.from({ length: 16_381 }, (_, column) => `x${column}`)])}${rowXml(2, ['ED', 2, 'Emergency'])}${rowXml(
            3,
            Array.from({ length: 16_384 }, () => 1),
          )}</sheetData>`,
        ),
      ),
    read: 2,
    shown: /has cells as far as column XFD/,
  },
  { name: 'headed in row 9', bytes: () => sheet(`${rowXml(1, ['Some service'])}${rotations(9)}`), read: 2 },
  { name: 'headed over two merged rows', bytes: () => councilWorkbook({ classes: 'merged over two rows' }), read: 5 },
  { name: 'with formulas for values', bytes: () => councilWorkbook({ posts: 'formulas' }), read: 5 },
  { name: 'with days from 1904', bytes: () => sheet(rotations(), '', ' date1904="1"'), read: 2 },
  {
    name: 'with three tables on one sheet',
    bytes: () =>
      sheet(
        `${rotations(1)}${rowXml(6, ['Service terms'])}${rowXml(7, ['Posts', 'Rotation', 'Specialty'])}${rowXml(8, [1, 'Nights', 'Service'])}${rowXml(9, [1, 'Relief', 'Service'])}${rowXml(12, ['Rotation', 'Specialty', 'Posts', 'Rotation', 'Specialty', 'Posts'])}${rowXml(13, ['Rural GP', 'General Practice', 1, 'Psychiatry', 'Psychiatry', 2])}`,
      ),
    read: 6,
  },
  {
    name: 'with a text of a megabyte',
    bytes: () => packed(withShared(`<si><t>${noise(1_000_000)}</t></si>`, 3)),
    refused: /longer than a cell can hold/,
  },
  {
    name: 'with one long text in every cell',
    bytes: () => packed(withShared(`<si><t>${'x'.repeat(30_000)}</t></si>`, 100_000)),
    refused: /hold too much text/,
  },
  {
    name: 'with 700,000 shared strings',
    bytes: () =>
      packed(withShared(Array.from({ length: 700_000 }, (_, index) => `<si><t>${index}</t></si>`).join(''), 3)),
    refused: /too large to read/,
  },
  {
    name: 'with entities that unfold (billion laughs)',
    bytes: () =>
      storedZip(
        withPart(
          'xl/worksheets/sheet1.xml',
          `${laughs}<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&j;</t></is></c></row></sheetData></worksheet>`,
        ),
      ),
    refused: /defines entities/,
  },
  {
    name: 'with parts outside its folder',
    bytes: () =>
      storedZip(
        new Map([
          ...withPart('../../etc/passwd', 'x'),
          ['xl/worksheets/../../../x.xml', Buffer.from('<x/>')],
          ['C:\\x', Buffer.from('x')],
        ]),
      ),
    read: 2,
  },
  {
    name: 'with a name over a whole sheet',
    bytes: () => {
      const parts = withPart('x', 'x');
      const book = Buffer.from(parts.get('xl/workbook.xml')!).toString();
      parts.set(
        'xl/workbook.xml',
        Buffer.from(
          book.replace(
            '</workbook>',
            '<definedNames><definedName name="all">Rotations!$A$1:$XFD$1048576</definedName></definedNames></workbook>',
          ),
        ),
      );
      return storedZip(parts);
    },
    read: 2,
  },
  { name: 'with rows that nest', bytes: () => sheet('<row r="1">'.repeat(20_000)), refused: /damaged/ },
  {
    name: 'with a part packed by another method',
    bytes: () => {
      const zip = Buffer.from(sheet(rotations()));
      zip.writeUInt16LE(99, zip.indexOf('PK\u0001\u0002', 0, 'latin1') + 10);
      return zip;
    },
    refused: /damaged/,
  },
];

export const hostile: Hostile[] = files.map(once);
