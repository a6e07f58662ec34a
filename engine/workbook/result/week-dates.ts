const dayMilliseconds = 86_400_000;
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** First day of week `week` (from 0) of a year that starts on `yearStart` (`2026-02-02`), as `2 Feb`. */
export const weekLabel = (yearStart: string, week: number): string => {
  const day = new Date(Date.parse(`${yearStart}T00:00:00Z`) + week * 7 * dayMilliseconds);
  return `${day.getUTCDate()} ${monthNames[day.getUTCMonth()]}`;
};

/** `2 Feb 2026` of a week's first day. */
export const dateLabel = (yearStart: string, week: number): string => {
  const day = new Date(Date.parse(`${yearStart}T00:00:00Z`) + week * 7 * dayMilliseconds);
  return `${weekLabel(yearStart, week)} ${day.getUTCFullYear()}`;
};
