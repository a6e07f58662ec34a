import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { sheetOfCsv } from '#engine/csv/csv.ts';
import { type ListDefaults, type PostReading, readAccreditedPosts } from '#engine/presale/index.ts';
import { isResultName, type SheetCells } from '#engine/workbook/index.ts';
import { whyUnread } from '#server/command/why-unread.ts';
import { readWorkbook, WorkbookError } from '#server/xlsx.ts';
import { fromRotations, hasRotations } from './from-rotations.ts';

/** What is wrong with a file as a whole. */
export class ListError extends Error {}

const sheetsOf = async (path: string): Promise<SheetCells[]> => {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new ListError(whyUnread(path, error));
  });
  const kind = extname(path).toLowerCase();
  if (kind === '.xlsx') {
    try {
      return await readWorkbook(bytes);
    } catch (error) {
      if (error instanceof WorkbookError) throw new ListError(`${path}: ${error.message}`);
      throw error;
    }
  }
  if (kind !== '.csv') throw new ListError(`${path} is neither a .xlsx nor a .csv: save the list as one of them`);
  try {
    return [sheetOfCsv(new TextDecoder('utf-8', { fatal: true }).decode(bytes), basename(path))];
  } catch {
    throw new ListError(`${path} is not in UTF-8: save it again as "CSV UTF-8"`);
  }
};

/**
 * The posts of a file: of the sheet that is named, else of the one that yields most. A council's classifications and the planner's own
 * Rotations are read as everywhere else.
 * @throws ListError when the file cannot be read at all
 */
export const readList = async (path: string, sheet: string | null, defaults: ListDefaults): Promise<PostReading> => {
  const sheets = await sheetsOf(path);
  // The sheets of a result have tables too, and none of them is a list.
  const lists = sheets.filter(({ name }) => !isResultName(name));
  const wanted =
    sheet === null
      ? lists.length > 0
        ? lists
        : sheets
      : sheets.filter(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (wanted.length === 0)
    throw new ListError(
      sheets.length === 0
        ? `${path} has no sheet`
        : `${path} has no sheet '${sheet}', but ${sheets.map(({ name }) => `'${name}'`).join(', ')}`,
    );
  if (hasRotations(wanted)) {
    const { missing, ...reading } = fromRotations(wanted, defaults);
    if (missing.length > 0)
      throw new ListError(`${path} does not say whose posts they are: give ${missing.join(', ')}`);
    return reading;
  }
  const readings = wanted.map((each) => readAccreditedPosts(each, defaults));
  const found = ({ posts, issues }: PostReading): number => posts.length + issues.length;
  const holding = readings.filter(({ posts }) => posts.length > 0);
  return (holding.length > 0 ? holding : readings).reduce((best, each) => (found(each) > found(best) ? each : best));
};
