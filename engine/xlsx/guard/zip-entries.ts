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

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The zip's directory, without unpacking anything. Throws a WorkbookError when it can't be made out (zip64 included: no workbook needs it). */
export const zipEntries = (bytes: Uint8Array): ZipEntry[] => {
  const view = viewOf(bytes);
  let end = bytes.length - endRecordSize;
  const earliest = Math.max(0, end - longestComment);
  while (end >= earliest && view.getUint32(end, true) !== endRecord) end--;
  if (end < earliest || end < 0) throw damaged();
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  const text = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryRecord) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: text.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/^\//, ''),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headerOffset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

/** The entry's bytes as they stand in the file, still packed. */
export const packedBytes = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const view = viewOf(bytes);
  const at = entry.headerOffset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== fileRecord) throw damaged();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packedSize > bytes.length) throw damaged();
  return bytes.subarray(start, start + entry.packedSize);
};
