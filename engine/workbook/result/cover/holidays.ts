import { toCell } from '../../sheet-plan.ts';
import { dayLabel, weekOf } from '../week-dates.ts';
import type { CoverBlock } from './cover-block.ts';

/** The public holidays of the year in one paragraph, each with its week. */
export const holidays: CoverBlock = ({ request, about }) => {
  const start = request.year_start;
  if (!start || !about.holidays?.length) return { title: '', rows: [] };
  const words = about.holidays.map(({ date, name }) => `${name}, ${dayLabel(date)} (week ${weekOf(start, date) + 1})`);
  return { title: 'Public holidays', rows: [[toCell(words.join('; '))]] };
};
