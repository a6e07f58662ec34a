/** What every file of somebody else goes through before the parser sees it, in servers and browsers. */
export { browserLimits, type Limits, serverLimits } from './limits.ts';
export { checkDirectory, safeParts } from './safe-parts.ts';
export { storedZip } from './stored-zip.ts';
export { unpack } from './unpack.ts';
export { damaged, tooLarge, WorkbookError } from './workbook-error.ts';
export { packedBytes, type ZipEntry, zipEntries } from './zip-entries.ts';
