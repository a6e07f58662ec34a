/** Days from 1 January 1900, as Excel counts them, to 1 January 1970. */
const unixEpoch = 25_569;
const dayMilliseconds = 86_400_000;

/** Whether a number format shows a day: `d/mm/yyyy` does, `0.00 "days"` and `[Red]0` do not. */
export const showsDay = (format: string): boolean => /[dy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, ''));

/** The day of Excel's number as `2026-01-12`; the time of day falls away. */
export const isoDayOf = (serial: number): string =>
  new Date((Math.floor(serial) - unixEpoch) * dayMilliseconds).toISOString().slice(0, 10);
