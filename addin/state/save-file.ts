import type { ExportedFile } from './review.ts';

/** Hands a file to the browser's downloads. */
export const saveFile = ({ name, type, content }: ExportedFile): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content as string | Uint8Array<ArrayBuffer>], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};
