import { zipSync } from 'fflate';
import { checkDirectory, damaged, serverLimits, unpack, zipEntries } from '#engine/xlsx/index.ts';
import { attribute, elements, escaped, foreign } from './xml.ts';

/** All parts of a workbook by name, unpacked. */
export type Parts = Map<string, Uint8Array>;

/** A sheet of a workbook and the part it is in. */
export type SheetPart = { name: string; part: string };

const bookPart = 'xl/workbook.xml';
const relsPart = 'xl/_rels/workbook.xml.rels';
const typesPart = '[Content_Types].xml';

export const text = (parts: Parts, name: string): string => {
  const content = parts.get(name);
  if (!content) throw damaged();
  return new TextDecoder().decode(content);
};
export const put = (parts: Parts, name: string, content: string): void => {
  parts.set(name, new TextEncoder().encode(content));
};

/** Every part of an .xlsx that has been looked at before. @throws WorkbookError when a name leads out of the file */
export const openParts = async (bytes: Uint8Array): Promise<Parts> => {
  const entries = zipEntries(bytes);
  checkDirectory(entries, serverLimits);
  const parts: Parts = new Map();
  for (const entry of entries) {
    if (/(^|[\\/])\.\.([\\/]|$)|^[a-z]:|\\/i.test(entry.name)) throw damaged();
    if (!entry.name.endsWith('/')) parts.set(entry.name, await unpack(bytes, entry));
  }
  return parts;
};

export const closeParts = (parts: Parts): Uint8Array => zipSync(Object.fromEntries(parts), { level: 6 });

/** Sheets in the order of their tabs. */
export const sheetParts = (parts: Parts): SheetPart[] => {
  const book = text(parts, bookPart);
  if (!/<workbook[\s>]/.test(book)) throw foreign();
  const targets = new Map(
    elements(text(parts, relsPart), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target') ?? '',
    ]),
  );
  return elements(book, 'sheet').map((tag) => {
    const target = targets.get(attribute(tag, '[\\w]+:id')) ?? '';
    return { name: attribute(tag, 'name') ?? '', part: target.startsWith('/') ? target.slice(1) : `xl/${target}` };
  });
};

const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Adds a sheet after the last one. `names` are defined names of its own (`_xlnm.Print_Titles`), with their references. */
export const addSheetPart = (parts: Parts, name: string, xml: string, names: Record<string, string>): void => {
  const sheets = sheetParts(parts);
  let number = sheets.length + 1;
  while (parts.has(`xl/worksheets/sheet${number}.xml`)) number++;
  const part = `xl/worksheets/sheet${number}.xml`;
  put(parts, part, xml);
  const rels = text(parts, relsPart);
  let id = 1;
  while (rels.includes(`"rId${id}"`) || rels.includes(`'rId${id}'`)) id++;
  put(
    parts,
    relsPart,
    rels.replace(
      '</Relationships>',
      `<Relationship Id="rId${id}" Type="${relationship}" Target="worksheets/sheet${number}.xml"/></Relationships>`,
    ),
  );
  const types = text(parts, typesPart);
  put(
    parts,
    typesPart,
    types.replace('</Types>', `<Override PartName="/${part}" ContentType="${sheetType}"/></Types>`),
  );
  const book = text(parts, bookPart);
  const tags = elements(book, 'sheet');
  const prefix = /\s(\w+):id\s*=/.exec(tags[0] ?? '')?.[1] ?? 'r';
  const sheetId = 1 + Math.max(0, ...tags.map((tag) => Number(attribute(tag, 'sheetId') ?? 0)));
  const tag = `<sheet name="${escaped(name)}" sheetId="${sheetId}" ${prefix}:id="rId${id}"/>`;
  if (!book.includes('</sheets>')) throw foreign();
  put(
    parts,
    bookPart,
    withNames(
      book.replace('</sheets>', () => `${tag}</sheets>`),
      names,
      sheets.length,
    ),
  );
};

const withNames = (book: string, names: Record<string, string>, sheet: number): string => {
  const tags = Object.entries(names)
    .map(
      ([name, reference]) => `<definedName name="${name}" localSheetId="${sheet}">${escaped(reference)}</definedName>`,
    )
    .join('');
  if (tags === '') return book;
  if (book.includes('</definedNames>')) return book.replace('</definedNames>', () => `${tags}</definedNames>`);
  const before = /<\/externalReferences>|<\/functionGroups>|<\/sheets>/g;
  const last = [...book.matchAll(before)].at(-1);
  if (!last) throw foreign();
  const at = last.index + last[0].length;
  return `${book.slice(0, at)}<definedNames>${tags}</definedNames>${book.slice(at).replace(/^<definedNames\s*\/>/, '')}`;
};
