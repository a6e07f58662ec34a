/**
 * Public holidays of Australia's states and territories, by the rules of date-holidays with a few corrections of ours.
 * Browser-safe. In the pane, import it when it is needed (`await import`): the library behind it is no part of the first load.
 */
import HolidaysParser from 'date-holidays-parser';
import type { State } from '../domain/ruleset.ts';
import australia from './australia.json' with { type: 'json' };
import { corrections } from './corrections.ts';
import { dayAfter } from './days.ts';

export interface PublicHoliday {
  /** ISO date, `2026-04-03`. */
  date: string;
  /** `Good Friday`; a part of a day says so: `Christmas Eve (from 7 pm)`. */
  name: string;
}

/** What the second day of a holiday that fell on a weekend is called. */
const additional = 'additional day';

const rules = {
  ...australia,
  names: { ...australia.names, substitutes: { name: { en: additional } } },
};

const calendars = new Map<State, HolidaysParser>();

/** The library's calendar of a state; undefined where no state is named. */
const calendarOf = (state: State): HolidaysParser | undefined => {
  if (!Object.hasOwn(australia.holidays.AU.states, state)) return undefined;
  const known = calendars.get(state);
  if (known !== undefined) return known;
  const calendar = new HolidaysParser(rules, 'AU', state, { types: ['public'] });
  // The library keeps the options it is given, and writes into them.
  for (const [rule, options] of Object.entries(corrections[state]?.rules ?? {}))
    calendar.setHoliday(rule, structuredClone(options));
  calendars.set(state, calendar);
  return calendar;
};

/** The library writes `2026-12-24 19:00:00` for a holiday that starts in the evening. */
const holidayOf = ({ date, name }: { date: string; name: string }): PublicHoliday => {
  const hour = Number(date.slice(11, 13));
  return { date: date.slice(0, 10), name: hour === 0 ? name : `${name} (from ${hour - 12} pm)` };
};

/** A holiday listed a few days before under the same name is followed by its additional day. */
const named = (holidays: readonly PublicHoliday[]): PublicHoliday[] =>
  holidays.map(({ date, name }) => {
    const isSecond = holidays.some((each) => each.name === name && each.date < date && each.date >= dayAfter(date, -7));
    return { date, name: isSecond ? `${name} (${additional})` : name };
  });

/**
 * The public holidays of a state from `from` to `to` (ISO dates, both included), by date. Empty for `UNRESTRICTED` and `AMC`,
 * which name no state. What they leave out or leave open is said by `holidayCaveats`.
 */
export const publicHolidays = (state: State, from: string, to: string): PublicHoliday[] => {
  const calendar = calendarOf(state);
  if (calendar === undefined) return [];
  const holidays: PublicHoliday[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    holidays.push(...named(calendar.getHolidays(year, 'en').map(holidayOf)));
  return holidays.filter(({ date }) => date >= from && date <= to);
};
