import { toCell } from '../../sheet-plan.ts';
import { holidaysInYear } from '../holidays.ts';
import { dayLabel } from '../week-dates.ts';
import type { CoverBlock } from './cover-block.ts';

/** The public holidays of the year in one paragraph, each with its week. */
export const holidays: CoverBlock = (result) => {
  const words = holidaysInYear(result).map(({ date, name, week }) => `${name}, ${dayLabel(date)} (week ${week + 1})`);
  return { title: 'Public holidays', rows: words.length > 0 ? [[toCell(words.join('; '))]] : [] };
};
