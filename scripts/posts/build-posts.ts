import { usualWeeks } from '#engine/calendar/term-dates/index.ts';
import type { AccreditedPost, DemoCohort, StatedValue, ValueStatus } from '#engine/domain/accredited-post.ts';
import type { ExperienceCategory } from '#engine/domain/rotation.ts';
import { fold } from '#engine/workbook/words.ts';
import type { Service, Unit } from './service.ts';

type Records = readonly Record<string, string>[];

const stated = (published: boolean): ValueStatus => (published ? 'published' : 'illustrative');

/** Whether a name says its specialty itself: its words begin alike. */
const says = (name: string, specialty: string): boolean =>
  specialty !== '' && fold(name).includes(fold(specialty).split(' ')[0].slice(0, 6));

const recordOf = (unit: Unit, records: Records): Record<string, string> | null => {
  if ('added' in unit) return null;
  const record = records.find(({ hospital, term_name }) => hospital === unit.hospital && term_name === unit.term);
  if (!record) throw new Error(`real_posts.csv has no '${unit.term}' of ${unit.hospital}`);
  return record;
};

/** A unit as an accredited post; what its record says is published, the rest illustrative. */
const postOf = ({ organization, state, cohort }: Service, unit: Unit, records: Records): AccreditedPost => {
  const record = recordOf(unit, records);
  const name = 'added' in unit ? unit.added : unit.term;
  const specialty = record ? record.specialty : 'added' in unit ? unit.specialty : '';
  const parent = record ? record.parent_specialty : 'added' in unit ? unit.parent : '';
  // Counts that were worked out from the names are no published counts.
  const isCounted = record?.confidence.includes('counts published') === true && record.posts === String(unit.posts);
  const status: Record<StatedValue, ValueStatus> = {
    term_name: stated(record !== null),
    specialty: stated(record !== null && says(name, specialty)),
    categories: 'illustrative',
    posts: stated(isCounted),
    service: stated(record !== null),
    rural: stated(record !== null && unit.rural === true),
  };
  const note = record
    ? [record.cohort !== cohort && `published for ${record.cohort}`, record.note].filter(Boolean).join('; ')
    : '';
  return {
    organization,
    state,
    cohort,
    term_name: name,
    facility: unit.facility ?? null,
    specialty: specialty || null,
    subspecialty: null,
    parent_specialty: parent === 'SERVICE' ? 'Service' : parent,
    categories: unit.categories.split('') as ExperienceCategory[],
    posts: unit.posts,
    is_service_term: unit.service === true,
    is_rural: unit.rural === true,
    span_terms: unit.spanTerms ?? 1,
    required: unit.required ?? 0,
    excludable: unit.excludable === true,
    code: unit.code ?? null,
    year: record?.year ?? '',
    source: record?.source ?? '',
    note,
    status,
  };
};

/** Posts of third-year doctors, as they are published: for the record, since no demo is made of them. */
export const thirdYears = (records: Records): AccreditedPost[] =>
  records
    .filter(({ cohort }) => cohort.startsWith('PGY3'))
    .map((record) => ({
      organization: record.hospital,
      state: record.state as AccreditedPost['state'],
      cohort: 'PGY3+',
      term_name: record.term_name,
      facility: null,
      specialty: record.specialty || null,
      subspecialty: null,
      parent_specialty: record.parent_specialty,
      categories: [],
      posts: Number.parseInt(record.posts, 10),
      is_service_term: false,
      is_rural: false,
      span_terms: 1,
      required: 0,
      excludable: false,
      code: null,
      year: record.year,
      source: record.source,
      note: [/\D/.test(record.posts) && `${record.posts} posts, the lower count taken`, record.note]
        .filter(Boolean)
        .join('; '),
      status: {
        term_name: 'published',
        specialty: stated(says(record.term_name, record.specialty || record.parent_specialty)),
        categories: 'illustrative',
        posts: 'published',
        service: 'illustrative',
        rural: 'illustrative',
      },
    }));

/** The posts of a service, in the order of its units. */
export const postsOf = (service: Service, records: Records): AccreditedPost[] =>
  service.units.map((unit) => postOf(service, unit, records));

/** The head count of a service: the newest one that is published, or the illustrative one. */
export const cohortOf = (service: Service, sizes: Records): DemoCohort => {
  const { organization, state, cohort, note, terms, size = organization } = service;
  const named = sizes.filter((row) => row.service === size && row.cohort === cohort);
  const newest = named.toSorted((one, other) => other.year.localeCompare(one.year)).at(0);
  if (typeof size === 'string' && !newest) throw new Error(`cohort_sizes.csv has no ${cohort} of ${size}`);
  return {
    organization,
    state,
    cohort,
    lines: newest ? Number(newest.head_count.replace(/\D/g, '')) : Number(size),
    lines_status: stated(newest !== undefined),
    term_weeks: terms ?? null,
    year_start: null,
    year: newest?.year ?? '',
    source: newest?.source ?? '',
    note,
  };
};

/** Terms that are usual in a state; the year starts on the first Monday of February but where another day is known. */
const usualYears: readonly [state: DemoCohort['state'], start: string, note: string][] = [
  ['VIC', '2027-02-01', ''],
  ['NSW', '2027-02-01', 'five terms (HETI); their lengths are illustrative'],
  ['QLD', '2027-01-18', 'the long term first, as in 2025'],
  ['WA', '2027-01-18', 'illustrative'],
  ['SA', '2027-01-13', 'five terms that start on a Wednesday, as in 2018'],
  ['TAS', '2027-01-18', 'as at Launceston in 2024'],
  ['NT', '2027-01-18', 'five terms in the Top End; their lengths are illustrative'],
  ['ACT', '2027-01-25', 'at least four terms; their lengths are illustrative'],
];

/** A row per state and cohort without an organisation: what is usual there. */
export const stateCohorts = (): DemoCohort[] =>
  usualYears.flatMap(([state, year_start, note]) =>
    (['PGY1', 'PGY2'] as const).map((cohort) => ({
      organization: null,
      state,
      cohort,
      lines: null,
      lines_status: 'illustrative' as const,
      term_weeks: [...(usualWeeks(state, cohort) ?? [])],
      year_start,
      year: '',
      source: '',
      note,
    })),
  );
