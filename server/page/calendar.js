const dayMs = 86_400_000;
const shortDay = new Intl.DateTimeFormat('en-AU', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** First day of a week (from 1) of a year that starts on `yearStart` ("2026-02-02"), or null without a start. */
export const dayOfWeek = (yearStart, week) =>
  yearStart ? new Date(Date.parse(`${yearStart}T00:00:00Z`) + (week - 1) * 7 * dayMs) : null;

/** "2 Feb" */
export const shortDate = (date) => shortDay.format(date);

/** "2 Feb – 12 Apr": first and last day of `weeks` weeks from `startWeek`; empty without a year start. */
export const dateRange = (yearStart, startWeek, weeks) => {
  const first = dayOfWeek(yearStart, startWeek);
  if (!first) return '';
  const last = new Date(first.getTime() + (weeks * 7 - 1) * dayMs);
  return `${shortDate(first)} – ${shortDate(last)}`;
};

/** The terms of a year: `{ index, weeks, startWeek }`, weeks counted from 1. */
export const termsOf = (termStructure) => {
  let startWeek = 1;
  return termStructure.map((weeks, index) => {
    const term = { index, weeks, startWeek };
    startWeek += weeks;
    return term;
  });
};
