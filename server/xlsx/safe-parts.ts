import { inflateRawSync } from 'node:zlib';
import { damaged, tooLarge, WorkbookError } from './workbook-error.ts';
import { packedBytes, type ZipEntry, zipEntries } from './zip-entries.ts';

/** Bytes that all files of the zip may unpack to, tags and cells that the parts we read may hold. */
const mostBytes = 50_000_000;
const mostReadBytes = 30_000_000;
const mostRatio = 200;
const ratioMattersFrom = 1_000_000;
const mostEntries = 2_000;
const mostTags = 900_000;
export const mostCells = 200_000;

const oleSignature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const zipSignature = Buffer.from('PK', 'latin1');

/** The parts that hold values: everything else (pictures, comments, tables, themes, links) is left out unread. */
const holdsValues = (name: string): boolean =>
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/.test(
    name,
  );

const refuse = (reason: WorkbookError['reason'], message: string): never => {
  throw new WorkbookError(reason, message);
};

const checkSignature = (bytes: Buffer): void => {
  if (bytes.subarray(0, 4).equals(oleSignature)) {
    refuse(
      'protected',
      'This is an old .xls file or a workbook with a password: save it as .xlsx without a password and try again.',
    );
  }
  if (!bytes.subarray(0, 2).equals(zipSignature))
    refuse('not a workbook', 'This is not an Excel workbook: save it as .xlsx and try again.');
};

const checkDirectory = (entries: readonly ZipEntry[]): void => {
  const names = new Set(entries.map(({ name }) => name));
  if (entries.some(({ encrypted }) => encrypted))
    refuse('protected', 'This file has a password: save it without one and try again.');
  if ([...names].some((name) => /vbaProject\.bin$/i.test(name))) {
    refuse('not a workbook', 'This workbook holds macros: save it as .xlsx (without macros) and try again.');
  }
  if (names.has('xl/workbook.bin'))
    refuse('not a workbook', 'This is a binary workbook (.xlsb): save it as .xlsx and try again.');
  if (!names.has('xl/workbook.xml'))
    refuse('not a workbook', 'This is not an Excel workbook: save it as .xlsx and try again.');
  if (names.size !== entries.length) throw damaged();
  if (entries.length > mostEntries) throw tooLarge(`it has ${entries.length} parts`);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > mostBytes)
    throw tooLarge(`it unpacks to ${Math.round(size / 1e6)} MB, and ${mostBytes / 1e6} MB is the most`);
  for (const entry of entries) {
    if (entry.size > ratioMattersFrom && entry.size > mostRatio * Math.max(1, entry.packedSize)) {
      throw tooLarge('a part of it is packed more tightly than any real workbook');
    }
  }
};

const unpack = (bytes: Buffer, entry: ZipEntry): Buffer => {
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0 && packed.length === entry.size) return packed;
  if (entry.method !== 8) throw damaged();
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    if (content.length === entry.size) return content;
  } catch {
    // Anything zlib refuses, or more bytes than the directory claims, is damage to us.
  }
  throw damaged();
};

const countOf = (content: Buffer, wanted: string): number => {
  let count = 0;
  for (let at = content.indexOf(wanted); at >= 0; at = content.indexOf(wanted, at + wanted.length)) count++;
  return count;
};

const checkContents = (parts: ReadonlyMap<string, Buffer>): void => {
  let tags = 0;
  let cells = 0;
  let bytes = 0;
  for (const [name, content] of parts) {
    if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) throw damaged();
    bytes += content.length;
    tags += countOf(content, '<');
    if (name.startsWith('xl/worksheets/')) cells += countOf(content, '<c ') + countOf(content, '<c>');
  }
  if (cells > mostCells) {
    throw tooLarge(`it has ${cells} cells, empty but formatted ones included, and ${mostCells} is the most`);
  }
  if (tags > mostTags || bytes > mostReadBytes) throw tooLarge('its sheets hold too much');
};

/**
 * The parts of a workbook that hold its values, unpacked, after looking at everything that could make reading them slow or dangerous.
 * Throws a WorkbookError for anything that isn't a plain .xlsx of reasonable size.
 */
export const safeParts = (bytes: Buffer): Map<string, Buffer> => {
  checkSignature(bytes);
  const entries = zipEntries(bytes);
  checkDirectory(entries);
  const parts = new Map(
    entries.filter(({ name }) => holdsValues(name)).map((entry) => [entry.name, unpack(bytes, entry)] as const),
  );
  checkContents(parts);
  const book = parts.get('xl/workbook.xml')?.toString('utf8') ?? '';
  // Names of ranges hold no values, and the parser's cost can grow with the cells they span.
  return parts.set('xl/workbook.xml', Buffer.from(book.replace(/<definedNames>.*<\/definedNames>/s, ''), 'utf8'));
};
