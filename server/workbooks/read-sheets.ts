import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { sheetOfCsv } from '#engine/csv/csv.ts';
import type { SheetCells } from '#engine/workbook/index.ts';
import { whyUnread } from '#server/command/why-unread.ts';
import { readWorkbook, WorkbookError } from '#server/xlsx.ts';

/** A file that cannot be read, in words that begin with its name. */
export class UnreadableFile extends Error {}

/** The sheets of a workbook, or of a text of values between commas, semicolons or tabs. @throws UnreadableFile */
export const readSheets = async (path: string): Promise<SheetCells[]> => {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(whyUnread(path, error));
  });
  if (/\.csv$/i.test(path) && bytes.subarray(0, 2).toString('latin1') !== 'PK')
    return [sheetOfCsv(new TextDecoder().decode(bytes), basename(path))];
  try {
    return await readWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookError) throw new UnreadableFile(`${path}: ${error.message}`);
    throw error;
  }
};
