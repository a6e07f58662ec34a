const record = (size: number, fill: (view: DataView) => void): Uint8Array => {
  const bytes = new Uint8Array(size);
  fill(new DataView(bytes.buffer));
  return bytes;
};

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** A zip of the given files, not compressed. Its checksums are 0: it goes straight to a reader that does not look at them. */
export const storedZip = (files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> => {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const nameBytes = new TextEncoder().encode(name);
    const shared = record(26, (view) => {
      view.setUint16(0, 20, true);
      view.setUint32(14, content.length, true);
      view.setUint32(18, content.length, true);
      view.setUint16(22, nameBytes.length, true);
    });
    const local = joined([record(4, (view) => view.setUint32(0, 0x04034b50, true)), shared, nameBytes]);
    const rest = record(14, (view) => view.setUint32(10, offset, true));
    const start = record(6, (view) => {
      view.setUint32(0, 0x02014b50, true);
      view.setUint16(4, 20, true);
    });
    directory.push(joined([start, shared, rest, nameBytes]));
    parts.push(local, content);
    offset += local.length + content.length;
  }
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0);
  const end = record(22, (view) => {
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(8, files.size, true);
    view.setUint16(10, files.size, true);
    view.setUint32(12, directorySize, true);
    view.setUint32(16, offset, true);
  });
  return joined([...parts, ...directory, end]);
};
