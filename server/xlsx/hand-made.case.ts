import { deflateRawSync } from 'node:zlib';
import { storedZip } from './stored-zip.ts';

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
export const handMade = (sheetXml: string, workbookPr = ''): Buffer => storedZip(handMadeParts(sheetXml, workbookPr));

/** A zip of one packed file that claims to unpack to `claimed` bytes. */
export const packedZip = (name: string, content: Buffer, claimed = content.length): Buffer => {
  const packed = deflateRawSync(content);
  const zip = storedZip(
    new Map([
      ['xl/workbook.xml', Buffer.from('<workbook/>')],
      [name, packed],
    ]),
  );
  for (
    let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    if (zip.toString('utf8', at + 46, at + 46 + name.length) !== name) continue;
    zip.writeUInt16LE(8, at + 10);
    zip.writeUInt32LE(claimed, at + 24);
  }
  return zip;
};
