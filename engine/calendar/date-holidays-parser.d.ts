/** What the calendar uses of date-holidays-parser, whose package exports name no types. */
declare module 'date-holidays-parser' {
  interface Holiday {
    /** `2026-12-24 19:00:00`, local to the state. */
    date: string;
    name: string;
  }

  export default class HolidaysParser {
    constructor(data: object, country: string, state: string, options: { types: string[] });
    setHoliday(rule: string, options: object | false): boolean;
    getHolidays(year: number, language: string): Holiday[];
  }
}
