import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../calendar/days.ts';
import { publicHolidays } from '../calendar/public-holidays.ts';
import { sheetOfCsv } from '../csv/csv.ts';
import { SchedulingRequest, type SchedulingRequestInput } from '../domain/request.ts';
import { constructedAnswer } from '../workbook/testing/constructed-answer.ts';
import { allocationsCsv, calendarFiles, calendarsZip, calendarWriter, exportedPlan, linesCsv } from './index.ts';

const stamp = new Date('2026-11-24T00:00:00Z');
const options = { holidays: publicHolidays('VIC', '2026-02-02', '2027-01-31'), stamp };

const yearOf = (extra: Partial<SchedulingRequestInput> = {}): SchedulingRequest =>
  SchedulingRequest.parse({
    rotations: [
      { id: 'ed', name: 'Emergency', capacity: 1, parent_specialty: 'Emergency', experience_categories: ['A', 'C'] },
      {
        id: 'gp',
        name: 'GP; rural, "West"',
        capacity: 1,
        parent_specialty: 'General practice',
        span_terms: 2,
        facility: 'Wimmera',
      },
      { id: 'bad', name: '=cmd|calc', capacity: 1, parent_specialty: 'Surgery' },
    ],
    term_structure: [10, 10, 10, 22],
    num_job_lines: 1,
    state: 'VIC',
    cohort: 'PGY2',
    year_start: '2026-02-02',
    ...extra,
  });
const line = {
  allocations: [
    { term_index: 0, rotation_id: 'ed' },
    { term_index: 1, rotation_id: 'gp' },
    { term_index: 3, rotation_id: 'bad' },
  ],
  leave: [{ start_week: 9, weeks: 3 }],
};
const plan = exportedPlan(yearOf(), [line]);

const table = (csv: string): Record<string, unknown>[] => {
  const [heading, ...rows] = sheetOfCsv(csv, '').rows.filter((row) => row.some((cell) => cell !== null));
  return rows.map((row) => Object.fromEntries(heading.map((name, at) => [String(name), row[at]])));
};

/** Events of a calendar, read by another library than the one that wrote it. */
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      location: event.location,
      first: event.startDate.toString(),
      after: event.endDate.toString(),
      away: component.getFirstPropertyValue('transp') === 'OPAQUE',
      allDay: event.startDate.isDate && event.endDate.isDate,
    };
  });

describe('the CSV of lines', () => {
  it('has a row per line, the rotation of each term, leave and the checker’s judgement', () => {
    const [row] = table(linesCsv(plan));
    expect(row).toMatchObject({
      Line: 'JL-001',
      'Term 1': 'Emergency',
      'Term 2': 'GP; rural, "West"',
      'Term 3': 'GP; rural, "West"',
      'Term 4': "'=cmd|calc",
      Categories: 'A C',
      'Weeks net of leave': '49',
      Leave: '3 weeks from 2026-03-30',
    });
    expect(row.Legal).toBe('no');
    expect(row['Broken rules']).toContain('no rotation gives category B');
  });
});

it('says of every line in a post with too many doctors that it is not legal', () => {
  const request = yearOf({ num_job_lines: 2, cohort: 'ANY' });
  const other = { allocations: [{ term_index: 0, rotation_id: 'ed' }, ...line.allocations.slice(2)] };
  const rows = table(linesCsv(exportedPlan(request, [line, other])));
  expect(rows.map(({ Legal }) => Legal)).toEqual(['no', 'no']);
  for (const row of rows) expect(row['Broken rules']).toContain('Emergency term 1: 2 doctors for 1 post');
});

describe('the CSV of allocations', () => {
  it('has a row per placement with its days, whole over two terms', () => {
    expect(table(allocationsCsv(plan))).toMatchObject([
      {
        Term: '1',
        'Start week': '1',
        Weeks: '10',
        'First day': '2026-02-02',
        'Last day': '2026-04-12',
        'Leave weeks': '2',
      },
      {
        Term: '2',
        'Start week': '11',
        Weeks: '20',
        'First day': '2026-04-13',
        'Last day': '2026-08-30',
        'Leave weeks': '1',
      },
      {
        Term: '4',
        'Start week': '31',
        Weeks: '22',
        'First day': '2026-08-31',
        'Last day': '2027-01-31',
        'Leave weeks': '0',
      },
    ]);
  });

  it('says everything but days in a year without dates', () => {
    const [row] = table(allocationsCsv(exportedPlan(yearOf({ year_start: null }), [line])));
    expect(row).toMatchObject({ Rotation: 'Emergency', 'First day': null, 'Last day': null });
  });
});

describe('the calendar of a line', () => {
  const events = eventsOf(calendarWriter(plan.request, options)(plan.lines[0]));

  it('has an all-day event per placement, block of leave and public holiday', () => {
    expect(events.slice(0, 4)).toMatchObject([
      { summary: 'Emergency (term 1)', first: '2026-02-02', after: '2026-04-13' },
      { summary: 'GP; rural, "West" (terms 2 and 3)', first: '2026-04-13', after: '2026-08-31', location: 'Wimmera' },
      { summary: '=cmd|calc (term 4)', first: '2026-08-31', after: '2027-02-01' },
      { summary: 'Annual leave', first: '2026-03-30', after: '2026-04-20' },
    ]);
    expect(events.slice(4).map(({ first }) => first)).toEqual(options.holidays.map(({ date }) => date));
    expect(events.every(({ allDay }) => allDay)).toBe(true);
    expect(events.filter(({ away }) => away).map(({ summary }) => summary)).toEqual(['Annual leave']);
  });

  it('keeps its UIDs when it is made again, and shares those of public holidays alone with other lines, years and services', () => {
    const uids = (request: SchedulingRequest, id: string) =>
      eventsOf(calendarWriter(request, { ...options, stamp: new Date() })({ ...plan.lines[0], id })).map(
        ({ uid }) => uid,
      );
    const own = uids(plan.request, 'JL-001');
    expect(own).toEqual(events.map(({ uid }) => uid));
    expect(new Set(own).size).toBe(own.length);
    const others = [
      ...uids(plan.request, 'JL-002'),
      ...uids(yearOf({ year_start: '2027-02-01' }), 'JL-001'),
      ...uids(yearOf({ organization: 'Elsewhere' }), 'JL-001'),
    ];
    expect(own.filter((uid) => others.includes(uid))).toEqual(own.slice(-options.holidays.length));
  });

  it('says the days of a year that starts on a Wednesday', () => {
    const wednesday = exportedPlan(yearOf({ state: 'SA', year_start: '2018-01-10' }), [line]);
    const [first] = eventsOf(calendarWriter(wednesday.request, { holidays: [], stamp })(wednesday.lines[0]));
    expect(first).toMatchObject({ first: '2018-01-10', after: '2018-03-21' });
  });

  it('is read back as it was written, whatever people call their rotations', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(name, fc.integer({ min: 0, max: 9_000 }), (rotation, offset) => {
        const year_start = dayAfter('2010-01-01', offset);
        const request = yearOf({
          rotations: [{ id: 'r', name: rotation, capacity: 1, parent_specialty: 'x', facility: rotation }],
          year_start,
          organization: rotation,
        });
        const exported = exportedPlan(request, [{ allocations: [{ term_index: 3, rotation_id: 'r' }] }]);
        const text = calendarWriter(request, { holidays: [], stamp })(exported.lines[0]);
        for (const folded of text.split('\r\n'))
          expect(new TextEncoder().encode(folded).length).toBeLessThanOrEqual(75);
        expect(text).not.toMatch(/[^\r]\n/);
        const [event] = eventsOf(text);
        const plain = rotation.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
        expect(event.summary).toBe(`${plain} (term 4)`);
        expect(event.first).toBe(dayAfter(year_start, 210));
        expect(event.after).toBe(dayAfter(year_start, 364));
      }),
      { numRuns: 100 },
    );
  });
});

it('makes no property of a second line in the name of a service', () => {
  const request = yearOf({ organization: 'North\r\nBEGIN:VALARM\nX: y' });
  const text = calendarWriter(request, options)(plan.lines[0]);
  expect(text).not.toMatch(/^BEGIN:VALARM/m);
  expect(text).toContain('North BEGIN:VALARM X: y');
});

describe('the calendars of a plan', () => {
  it('are one valid file per line, in one zip, days of every placement as in the CSV', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const answer = constructedAnswer(seed);
      if (!answer) continue;
      const request = { ...answer.request, year_start: '2026-01-07' };
      const exported = exportedPlan(request, answer.response.job_lines);
      const files = calendarFiles(exported, { holidays: [], stamp });
      expect(new Set(files.map(({ name }) => name)).size).toBe(answer.response.job_lines.length);
      const zipped = unzipSync(calendarsZip(exported, { holidays: [], stamp }));
      expect(Object.entries(zipped).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual(
        files.map(({ name, text }) => [name, text]),
      );
      const inCsv = table(allocationsCsv(exported)).map((row) => [row['First day'], row.Rotation]);
      const inCalendars = files.flatMap(({ text }) =>
        eventsOf(text).map(({ first, summary }) => [first, summary.replace(/ \(terms? [\d and]+\)$/, '')]),
      );
      expect(inCalendars).toEqual(inCsv.map(([day, rotation]) => [day, String(rotation).replace(/^'/, '')]));
    }
  });

  it('of two lines with one id have names of their own', () => {
    const twice = exportedPlan(yearOf(), [
      { ...line, id: 'Mine' },
      { ...line, id: 'mine' },
    ]);
    expect(calendarFiles(twice, options).map(({ name }) => name)).toEqual(['mine.ics', 'mine-2.ics']);
  });
});
