const dayMilliseconds = 86_400_000;

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The ISO date `days` after `day`; before it when negative. */
export const dayAfter = (day: string, days: number): string =>
  new Date(timeOf(day) + days * dayMilliseconds).toISOString().slice(0, 10);

/** Days from the ISO date `from` to `to`: 7 from a Monday to the next one. */
export const daysBetween = (from: string, to: string): number => (timeOf(to) - timeOf(from)) / dayMilliseconds;

/** `Monday` of an ISO date. */
export const weekdayOf = (day: string): string =>
  new Date(timeOf(day)).toLocaleDateString('en-AU', { weekday: 'long', timeZone: 'UTC' });

/** `2 February 2026` of an ISO date. */
export const dayInWords = (day: string): string =>
  new Date(timeOf(day)).toLocaleDateString('en-AU', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

/** `9 weeks`, `9 weeks and 3 days`, `1 day`. */
export const spanInWords = (days: number): string => {
  const [weeks, rest] = [Math.floor(days / 7), days % 7];
  return [weeks > 0 || days === 0 ? counted(weeks, 'week') : '', rest > 0 ? counted(rest, 'day') : '']
    .filter((part) => part !== '')
    .join(' and ');
};
