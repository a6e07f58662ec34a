const dayMilliseconds = 86_400_000;
const weekMilliseconds = 7 * dayMilliseconds;
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const timeOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const shortLabel = (time: number): string => {
  const day = new Date(time);
  return `${day.getUTCDate()} ${monthNames[day.getUTCMonth()]}`;
};
const longLabel = (time: number): string => `${shortLabel(time)} ${new Date(time).getUTCFullYear()}`;

/** First day of week `week` (from 0) of a year that starts on `yearStart` (`2026-02-02`), as `2 Feb`. */
export const weekLabel = (yearStart: string, week: number): string =>
  shortLabel(timeOf(yearStart) + week * weekMilliseconds);

/** `2 Feb 2026` of `2026-02-02`. */
export const dayLabel = (date: string): string => longLabel(timeOf(date));

/** First and last day of `length` weeks from week `week` (from 0) on: `2 Feb – 12 Apr 2026`. */
export const termDates = (yearStart: string, week: number, length: number): string => {
  const from = timeOf(yearStart) + week * weekMilliseconds;
  const to = from + length * weekMilliseconds - dayMilliseconds;
  const sameYear = new Date(from).getUTCFullYear() === new Date(to).getUTCFullYear();
  return `${sameYear ? shortLabel(from) : longLabel(from)} – ${longLabel(to)}`;
};

/** The week (from 0, negative before the first) of a day in a year that starts on `yearStart`. */
export const weekOf = (yearStart: string, date: string): number =>
  Math.floor((timeOf(date) - timeOf(yearStart)) / weekMilliseconds);
