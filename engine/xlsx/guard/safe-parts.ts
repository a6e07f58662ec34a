import { columnIndex, columnName } from '../../workbook/cells.ts';
import { requireZip } from './kind-of-file.ts';
import type { Limits } from './limits.ts';
import { unpack } from './unpack.ts';
import { damaged, notAWorkbook, tooLarge, unfolding, WorkbookError } from './workbook-error.ts';
import { type ZipEntry, zipEntries } from './zip-entries.ts';

const mostRatio = 200;
const ratioMattersFrom = 1_000_000;
const mostEntries = 2_000;
/** What a cell holds at most; in longer texts no reader could have put what it says. */
const mostText = 32_767;

/** The parts that hold values: everything else (pictures, comments, tables, themes, links) is left out unread. */
const holdsValues = (name: string): boolean =>
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/.test(
    name,
  );

/** @throws WorkbookError when the directory alone shows that the file is no plain .xlsx of reasonable size */
export const checkDirectory = (entries: readonly ZipEntry[], limits: Limits): void => {
  const names = new Set(entries.map(({ name }) => name));
  if (entries.some(({ encrypted }) => encrypted))
    throw new WorkbookError('protected', 'This file has a password: save it without one and try again.');
  if ([...names].some((name) => /vbaProject\.bin$/i.test(name)))
    throw new WorkbookError(
      'not a workbook',
      'This workbook holds macros: save it as .xlsx (without macros) and try again.',
    );
  if (names.has('xl/workbook.bin')) throw notAWorkbook('This is a binary workbook (.xlsb)');
  if (names.has('content.xml') && names.has('mimetype')) throw notAWorkbook('This is an OpenDocument file (.ods)');
  if (!names.has('xl/workbook.xml')) throw notAWorkbook('This is not an Excel workbook');
  if (names.size !== entries.length) throw damaged();
  if (entries.length > mostEntries) throw tooLarge(`it has ${entries.length} parts`);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > limits.bytes)
    throw tooLarge(`it unpacks to ${Math.round(size / 1e6)} MB, and ${limits.bytes / 1e6} MB is the most`);
  for (const entry of entries)
    if (entry.size > ratioMattersFrom && entry.size > mostRatio * Math.max(1, entry.packedSize))
      throw tooLarge('a part of it is packed more tightly than any real workbook');
};

const countOf = (text: string, wanted: string): number => {
  let count = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) count++;
  return count;
};

/** Lengths of the texts that cells share, by their index. */
const sharedLengths = (xml: string): number[] => {
  const lengths: number[] = [];
  for (let at = xml.indexOf('<si'); at >= 0; ) {
    const next = xml.indexOf('<si', at + 3);
    lengths.push((next < 0 ? xml.length : next) - at);
    at = next;
  }
  return lengths;
};

/** Characters of shared texts in all cells of a sheet. */
const sharedCharacters = (xml: string, lengths: readonly number[]): number => {
  let sum = 0;
  for (const match of xml.matchAll(/t="s"[^>]*>\s*<v>(\d{1,7})<\/v>/g)) sum += lengths[Number(match[1])] ?? 0;
  return sum;
};

/** Letters of the last column that holds a cell, empty where no cell says its column. */
const lastColumn = (xml: string): string => {
  let last = '';
  for (const [, letters] of xml.matchAll(/<c [^<>]*?\br="([A-Z]{1,3})\d/g))
    if (letters.length > last.length || (letters.length === last.length && letters > last)) last = letters;
  return last;
};

/** A text that is longer than a cell takes and holds no tags; what is looked for is in none of our own files. */
const hasLongText = (xml: string): boolean => {
  for (let at = xml.indexOf('<t'); at >= 0; at = xml.indexOf('<t', at + 2)) {
    const from = xml.indexOf('>', at);
    if (from < 0) return false;
    const end = xml.indexOf('<', from);
    // Entities make a stored text longer than what it says: `&quot;` is one character.
    if (end - from > 6 * mostText) return true;
  }
  return false;
};

const checkContents = (parts: ReadonlyMap<string, Uint8Array>, limits: Limits): void => {
  let [tags, cells, characters] = [0, 0, 0];
  const text = new TextDecoder();
  const shared = text.decode(parts.get('xl/sharedStrings.xml') ?? new Uint8Array());
  const tooMany = (): WorkbookError => tooLarge('its sheets hold more cells, rows and texts than any plan has');
  if (countOf(shared, '<') > limits.tags) throw tooMany();
  const lengths = sharedLengths(shared);
  for (const [name, content] of parts) {
    const xml = name === 'xl/sharedStrings.xml' ? shared : text.decode(content);
    if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')) throw unfolding();
    tags += countOf(xml, '<');
    if (name === 'xl/sharedStrings.xml' && hasLongText(xml))
      throw tooLarge('a text of it is longer than a cell can hold');
    if (!name.startsWith('xl/worksheets/')) continue;
    cells += countOf(xml, '<c ') + countOf(xml, '<c>');
    if (cells > limits.cells)
      throw tooLarge(`it has more than ${limits.cells.toLocaleString('en')} cells, empty but formatted ones included`);
    if (countOf(xml, '<row') > limits.rows)
      throw tooLarge(`a sheet of it has more than ${limits.rows.toLocaleString('en')} rows, empty ones included`);
    const column = lastColumn(xml);
    if (columnIndex(column) >= limits.columns)
      throw tooLarge(
        `a sheet of it has cells as far as column ${column}, and ${columnName(limits.columns - 1)} is the last that is read`,
      );
    characters += sharedCharacters(xml, lengths);
    if (hasLongText(xml)) throw tooLarge('a text of it is longer than a cell can hold');
    if (characters > limits.characters) throw tooLarge('its cells hold too much text');
  }
  if (tags > limits.tags) throw tooMany();
};

/** Only what is printed, and the rows to repeat, are kept of a workbook's names: names hold no values, and the parser unfolds them cell by cell. */
const withoutNames = (xml: string): string =>
  xml.replace(/<definedNames>.*<\/definedNames>/s, (names) => {
    const titles =
      names.match(/<definedName\b[^<>]*_xlnm\.Print_(?:Titles|Area)[^<>]*>[^<>]{1,200}<\/definedName>/g) ?? [];
    return titles.length === 0 ? '' : `<definedNames>${titles.slice(0, 500).join('')}</definedNames>`;
  });

/**
 * The parts of a workbook that hold its values, unpacked, after looking at everything that could make reading them slow or dangerous.
 * @throws WorkbookError, whose message is for people, for anything that isn't a plain .xlsx of reasonable size
 */
export const safeParts = async (bytes: Uint8Array, limits: Limits): Promise<Map<string, Uint8Array>> => {
  requireZip(bytes);
  const entries = zipEntries(bytes);
  checkDirectory(entries, limits);
  const wanted = entries.filter(({ name }) => holdsValues(name));
  const size = wanted.reduce((sum, entry) => sum + entry.size, 0);
  if (size > limits.readBytes)
    throw tooLarge(`its sheets unpack to ${Math.round(size / 1e6)} MB, and ${limits.readBytes / 1e6} MB is the most`);
  const parts = new Map<string, Uint8Array>();
  for (const entry of wanted) parts.set(entry.name, await unpack(bytes, entry));
  checkContents(parts, limits);
  const book = new TextDecoder().decode(parts.get('xl/workbook.xml'));
  return parts.set('xl/workbook.xml', new TextEncoder().encode(withoutNames(book)));
};
