import { damaged } from './workbook-error.ts';

/** One file of a zip as its directory describes it: what the sizes claim is not yet verified. */
export type ZipEntry = {
  name: string;
  method: number;
  encrypted: boolean;
  packedSize: number;
  size: number;
  headerOffset: number;
};

const endRecord = 0x06054b50;
const directoryRecord = 0x02014b50;
const fileRecord = 0x04034b50;
const longestComment = 65_535;
const endRecordSize = 22;

/** The zip's directory, without unpacking anything. Throws a WorkbookError when it can't be made out (zip64 included: no workbook needs it). */
export const zipEntries = (bytes: Buffer): ZipEntry[] => {
  let end = bytes.length - endRecordSize;
  const earliest = Math.max(0, end - longestComment);
  while (end >= earliest && bytes.readUInt32LE(end) !== endRecord) end--;
  if (end < earliest || end < 0) throw damaged();
  const count = bytes.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryRecord) throw damaged();
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength).replace(/^\//, ''),
      method: bytes.readUInt16LE(at + 10),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      headerOffset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
};

/** The entry's bytes as they stand in the file, still packed. */
export const packedBytes = (bytes: Buffer, entry: ZipEntry): Buffer => {
  const at = entry.headerOffset;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== fileRecord) throw damaged();
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (start + entry.packedSize > bytes.length) throw damaged();
  return bytes.subarray(start, start + entry.packedSize);
};
