import { storedZip } from '../guard/stored-zip.ts';

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of a workbook with one sheet, whose XML (inside `worksheet`) and `workbookPr` are given. */
export const handMadeParts = (sheetXml: string, workbookPr = ''): Map<string, Buffer> =>
  new Map(
    Object.entries({
      '[Content_Types].xml': `<Types xmlns="${packageTypes}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}"><workbookPr${workbookPr}/><sheets><sheet name="Rotations" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
      'xl/styles.xml': `<styleSheet xmlns="${spreadsheet}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${spreadsheet}">${sheetXml}</worksheet>`,
    }).map(([name, text]) => [name, Buffer.from(text, 'utf8')]),
  );

/** A workbook with one sheet, as bytes. */
export const handMade = (sheetXml: string, workbookPr = ''): Buffer =>
  Buffer.from(storedZip(handMadeParts(sheetXml, workbookPr)));

const deflated = async (content: Uint8Array): Promise<Uint8Array> => {
  const packed = new Blob([content as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
};

/** A zip of the parts, packed as real files are; a part of `claims` claims to unpack to so many bytes. */
export const packedZip = async (
  parts: ReadonlyMap<string, Uint8Array>,
  claims: Record<string, number> = {},
): Promise<Uint8Array<ArrayBuffer>> => {
  const packed = new Map<string, Uint8Array>();
  for (const [name, content] of parts) packed.set(name, await deflated(content));
  const zip = storedZip(packed);
  const view = new DataView(zip.buffer);
  let at = view.getUint32(zip.length - 6, true);
  for (const [name, content] of parts) {
    view.setUint16(at + 10, 8, true);
    view.setUint32(at + 24, claims[name] ?? content.length, true);
    at += 46 + new TextEncoder().encode(name).length;
  }
  return zip;
};

/** A workbook of one packed part beside an empty one, which claims to unpack to `claimed` bytes. */
export const bomb = (name: string, content: Uint8Array, claimed = content.length): Promise<Uint8Array<ArrayBuffer>> =>
  packedZip(
    new Map([
      ['xl/workbook.xml', new TextEncoder().encode('<workbook/>')],
      [name, content],
    ]),
    { [name]: claimed },
  );
