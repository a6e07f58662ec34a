import { notAWorkbook, WorkbookError } from './workbook-error.ts';

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean => first.every((byte, at) => bytes[at] === byte);

/** Whether a name stands in an OLE container's directory, whose names are UTF-16. */
const names = (bytes: Uint8Array, name: string): boolean => {
  const wanted = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const last = Math.min(bytes.length, 5_000_000) - wanted.length;
  for (let at = bytes.indexOf(wanted[0]); at >= 0 && at <= last; at = bytes.indexOf(wanted[0], at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
};

/** Whether the bytes begin like text: nothing below a space but tabs and line ends. */
const isText = (bytes: Uint8Array): boolean =>
  bytes.length > 0 && bytes.subarray(0, 1000).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);

const oldOrProtected = (bytes: Uint8Array): WorkbookError => {
  if (names(bytes, 'EncryptedPackage'))
    return new WorkbookError('protected', 'This workbook has a password: save it without one and try again.');
  if (names(bytes, 'Workbook') || names(bytes, 'Book'))
    return new WorkbookError('protected', 'This is an old .xls workbook: save it as .xlsx and try again.');
  return new WorkbookError(
    'protected',
    'This is an old .xls file or a workbook with a password: save it as .xlsx without a password and try again.',
  );
};

/**
 * Looks at how a file begins, whatever its name says.
 * @throws WorkbookError for anything that is no zip, as the kind of file it is
 */
export const requireZip = (bytes: Uint8Array): void => {
  if (startsWith(bytes, 0x50, 0x4b)) return;
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw oldOrProtected(bytes);
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw notAWorkbook('This is a PDF and not an Excel workbook');
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart().toLowerCase();
  if (start.startsWith('<')) throw notAWorkbook('This is a web page or XML under the name of a workbook', true);
  if (isText(bytes)) throw notAWorkbook('This is a text file, such as a .csv, and not an Excel workbook', true);
  throw notAWorkbook('This is not an Excel workbook');
};
