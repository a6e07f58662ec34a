import type { ParsedWorkbook } from '../parse.ts';
import { unconfirmedNames } from '../unwritten-specialty.ts';
import type { About } from './about.ts';

/** What reading a workbook tells of a plan made of it: specialties that nobody confirmed, and what was left out. */
export const aboutReading = ({ unwritten, leftOut }: Pick<ParsedWorkbook, 'unwritten' | 'leftOut'>): About => ({
  unmatched: unconfirmedNames(unwritten),
  dropped: leftOut,
});
