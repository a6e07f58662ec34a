import { damaged } from './workbook-error.ts';
import { packedBytes, type ZipEntry } from './zip-entries.ts';

/** Unpacks at most `size` bytes; null when there are more, fewer, or the packing is broken. */
const inflated = async (packed: Uint8Array, size: number): Promise<Uint8Array | null> => {
  const content = new Uint8Array(size);
  let at = 0;
  try {
    const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
      .stream()
      .pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = stream.getReader();
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      if (at + step.value.length > size) {
        await reader.cancel();
        return null;
      }
      content.set(step.value, at);
      at += step.value.length;
    }
  } catch {
    // Whatever the platform's decompressor refuses is damage to us.
    return null;
  }
  return at === size ? content : null;
};

/** The file's bytes. @throws WorkbookError when they are not what the directory claims */
export const unpack = async (bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> => {
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0 && packed.length === entry.size) return packed;
  const content = entry.method === 8 ? await inflated(packed, entry.size) : null;
  if (content === null) throw damaged();
  return content;
};
