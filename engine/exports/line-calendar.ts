/**
 * A job line as an iCalendar file (RFC 5545): an all-day event per placement, per block of leave and per public holiday.
 * A file of the same line made again later brings its events up to date: their UIDs hang on the service, the year, the line and the term;
 * those of public holidays on the state and the day.
 */
import ical, {
  foldLines,
  type ICalCalendar,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventTransparency,
} from 'ical-generator';
import { dayAfter } from '../calendar/days.ts';
import type { PublicHoliday } from '../calendar/public-holidays.ts';
import type { SchedulingRequest } from '../domain/request.ts';
import type { ExportedLine, ExportedPlacement, Weeks } from './exported-plan.ts';
import { slug } from './file-names.ts';

/** What a calendar shows beside its line. */
export type CalendarOptions = {
  holidays: readonly PublicHoliday[];
  /** When the file is made; calendars take the newer of two files. */
  stamp: Date;
};

/** Text of people's own without the control characters that iCalendar has no place for. */
const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Whether a doctor can be booked in an event: a rotation of ten weeks must not look like ten weeks away. */
const free = { transparency: ICalEventTransparency.TRANSPARENT, busystatus: ICalEventBusyStatus.FREE };
const away = { transparency: ICalEventTransparency.OPAQUE, busystatus: ICalEventBusyStatus.OOF };

/** First day to the day after the last, as all-day events have it. */
const days = (first: string, last: string) => ({
  start: midnight(first),
  end: midnight(dayAfter(last, 1)),
  allDay: true,
});

const placementText = ({ rotation, weeks, week }: ExportedPlacement): string =>
  [
    `${weeks} weeks, from week ${week}`,
    `Specialty: ${rotation.subspecialty ?? rotation.parent_specialty}`,
    rotation.experience_categories.length > 0 ? `Categories: ${rotation.experience_categories.join(', ')}` : '',
    rotation.is_service_term ? 'Service term' : '',
  ]
    .filter((part) => part !== '')
    .join('\n');

const termText = ({ term, terms }: ExportedPlacement): string =>
  terms === 1 ? `term ${term}` : `terms ${term} and ${term + terms - 1}`;

type Dated<Run extends Weeks> = Run & { first: string; last: string };
const isDated = <Run extends Weeks>(run: Run): run is Dated<Run> => run.first !== null && run.last !== null;

const domain = '@receptor-planner';

/** Whose plan it is, as part of a UID: two services each have a JL-001. */
const planId = ({ organization, state, cohort, year_start }: SchedulingRequest): string =>
  slug([organization ?? '', state, cohort, year_start ?? ''].join(' '));

/** The library writes a calendar's name as it is: a second line of it would be a property of its own. */
const calendarNamed = (name: string): ICalCalendar =>
  ical({
    name: clean(name).replaceAll('\n', ' '),
    prodId: { company: 'Receptor Planner', product: 'Job lines', language: 'EN' },
  });

/** The events of a calendar as its text has them. */
const eventsIn = (text: string): string => {
  const first = text.indexOf('BEGIN:VEVENT');
  return first < 0 ? '' : text.slice(first, text.lastIndexOf('END:VCALENDAR'));
};

/** Events of the public holidays, the same in the calendar of every line: whoever takes two of them has each holiday once. */
const holidayEvents = ({ state }: SchedulingRequest, { holidays, stamp }: CalendarOptions): string => {
  const calendar = calendarNamed('Public holidays');
  for (const { date, name } of holidays)
    calendar.createEvent({
      id: `${slug(`${state} ${date} ${name}`)}${domain}`,
      stamp,
      ...days(date, date),
      ...free,
      summary: clean(name),
    });
  return eventsIn(calendar.toString());
};

/** Stands for a UID until it is known. */
const anyUid = 'any';

/** Longest a line may be, in bytes, with its line break left out. */
const lineBytes = 75;

/**
 * Writes events, each but for its UID once: a thousand lines hold the same rotations in the same weeks, and the library takes most of a
 * millisecond over each. `key`: what tells one event from another.
 */
const eventWriter = () => {
  const written = new Map<string, string>();
  return (key: string, uid: string, event: () => Omit<ICalEventData, 'id'>): string => {
    let text = written.get(key);
    if (text === undefined) {
      const calendar = calendarNamed('');
      calendar.createEvent({ ...event(), id: anyUid });
      text = eventsIn(calendar.toString());
      written.set(key, text);
    }
    // Folding asks for the bytes of each character; UIDs have one each, and seldom fill a line.
    const line = `UID:${uid}`;
    return text.replace(`UID:${anyUid}`, () => (line.length < lineBytes ? line : foldLines(line)));
  };
};

/**
 * Writes calendars of a request's lines: the `.ics` text of each. Without `year_start` there are no days, and calendars hold nothing.
 * What lines have in common, public holidays above all, is written once for all of them.
 */
export const calendarWriter = (
  request: SchedulingRequest,
  options: CalendarOptions,
): ((line: ExportedLine) => string) => {
  const shared = holidayEvents(request, options);
  const { stamp } = options;
  const plan = planId(request);
  const write = eventWriter();
  return (line) => {
    const calendar = calendarNamed(
      [line.id, request.organization, request.year_start?.slice(0, 4)].filter(Boolean).join(', '),
    );
    const idOf = (what: string): string => `${plan}-${slug(line.id)}-${what}${domain}`;
    const placements = line.placements.filter(isDated).map((placement) => {
      const { term, terms, rotation, first, last } = placement;
      return write(JSON.stringify([rotation.id, term, terms, first, last]), idOf(`term-${term}`), () => ({
        stamp,
        ...days(first, last),
        ...free,
        summary: clean(`${placement.label} (${termText(placement)})`),
        description: clean(placementText(placement)),
        ...(rotation.facility && { location: clean(rotation.facility) }),
      }));
    });
    const leave = line.leave.filter(isDated).map(({ first, last }, index) =>
      write(JSON.stringify(['leave', first, last]), idOf(`leave-${index + 1}`), () => ({
        stamp,
        ...days(first, last),
        ...away,
        summary: 'Annual leave',
      })),
    );
    const events = [...placements, ...leave, shared].join('');
    return calendar.toString().replace(/END:VCALENDAR\s*$/, (end) => `${events}${end}`);
  };
};
