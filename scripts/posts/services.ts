import { usualCategories } from '#engine/presale/index.ts';
import { monashHealth } from './authored/monash-health.ts';
import { murrayToMountains } from './authored/murray-to-mountains.ts';
import { northernHealth } from './authored/northern-health.ts';
import { southernAdelaide } from './authored/southern-adelaide.ts';
import { added, publishedUnits } from './published-units.ts';
import type { Service, Unit } from './service.ts';
import { relief, usualUnits } from './usual-units.ts';

type Records = readonly Record<string, string>[];

const fiveTerms = [10, 10, 10, 10, 12];
const psychiatry = added('Psychiatry', 'Psychiatry', 'Psychiatry');
const generalPractice = added('General Practice', 'General practice', 'General practice');
const obstetrics = added('Obstetrics and Gynaecology', 'Women and children', 'Obstetrics and gynaecology');
const paediatrics = added('Paediatrics', 'Women and children', 'Paediatrics');
const hospitalBesideM2m = [psychiatry, obstetrics, paediatrics, generalPractice];

/** A service of which a head count alone is known. */
const byHeadCount = (
  organization: string,
  state: Service['state'],
  lines: number,
  { terms = fiveTerms, ...more }: Partial<Service> = {},
): Service => ({
  organization,
  state,
  cohort: 'PGY1',
  terms,
  // That its terms are not published is told by their status.
  note: '',
  // A year of four terms leaves an intern no room for one of relief.
  units: [...usualUnits(lines), ...(terms.length > 4 && lines > 20 ? [relief(lines, terms)] : [])],
  ...more,
});

/** Towns of the network, and their share of its interns: illustrative. */
const towns = { Townsville: 0.4, Cairns: 0.35, Mackay: 0.17, 'Mount Isa': 0.08 };
const northQueensland = Object.entries(towns).flatMap(([facility, share]) =>
  usualUnits(Math.round(180 * share), { facility }),
);

/** The private hospital's units with the posts that the numbers in their names tell, and what a year needs beside them. */
const materTownsville = (records: Records): Unit[] => {
  const hospital = 'Mater Private Hospital Townsville';
  const rows = records.filter((row) => row.hospital === hospital);
  const beside = (name: string, parent: string, specialty: string, posts: number) => ({
    ...added(name, parent, specialty),
    posts,
  });
  return [
    ...rows.map(({ term_name, specialty, parent_specialty, posts }) => ({
      hospital,
      term: term_name,
      posts: Number(posts),
      // Its general medicine admits acutely: without that the hospital would have hardly any undifferentiated illness.
      categories: specialty === 'General medicine' ? 'AB' : usualCategories(specialty, parent_specialty).join(''),
    })),
    beside('Emergency Department, public hospital', 'Emergency', 'Emergency medicine', 3),
    beside('Psychiatry, public hospital', 'Psychiatry', 'Psychiatry', 2),
    beside('Paediatrics, public hospital', 'Women and children', 'Paediatrics', 2),
    beside('General Practice', 'General practice', 'General practice', 2),
  ];
};

const bairnsdale = (records: Records): Unit[] => {
  const hospital = 'Bairnsdale Regional Health Service (RG1)';
  return records
    .filter((row) => row.hospital === hospital)
    .map(({ term_name, specialty, parent_specialty }) => {
      const isPractice = parent_specialty === 'General practice';
      return {
        hospital,
        term: term_name,
        posts: 2,
        categories: usualCategories(specialty, parent_specialty).join(''),
        ...(isPractice && { spanTerms: 2, rural: true }),
      };
    });
};

const published = (
  organization: string,
  state: Service['state'],
  hospitals: string[],
  records: Records,
  lines: number,
  more: Partial<Service> & { extra?: Unit[] } = {},
): Service => {
  const { extra, ...rest } = more;
  return {
    organization,
    state,
    cohort: 'PGY1',
    size: lines,
    note: 'the published list of terms may not be whole',
    units: publishedUnits(hospitals, records, lines, extra),
    ...rest,
  };
};

/** Service terms that a list of terms names, with some posts in the terms that are short enough. */
const cover = (hospital: string, term: string, posts: number | number[]): Unit => ({
  hospital,
  term,
  posts,
  categories: '',
  service: true,
  excludable: true,
});

/** Every service of `real_posts.csv` and `cohort_sizes.csv` as what a demo of it is made of. */
export const services = (records: Records): Service[] => {
  const wangaratta = 'Northeast Health Wangaratta (M2M interns)';
  const albury = 'Albury Wodonga Health (M2M interns)';
  const streams = ['Northern Health (HMO2 General stream)', 'Northern Health (HMO2 Surgical stream)'];
  const physicians = 'Royal Melbourne Hospital (BPT1 stream)';
  const besideM2m =
    'its terms in general medicine, general surgery, orthopaedics and emergency are published for the interns of Murray to the Mountains';
  const secondYears = publishedUnits(streams, records, 40, [
    added('Emergency Department', 'Emergency', 'Emergency medicine'),
  ]);
  return [
    monashHealth,
    northernHealth,
    { ...murrayToMountains },
    southernAdelaide,
    published('Northeast Health Wangaratta', 'VIC', [wangaratta], records, 22, {
      size: 'Northeast Health Wangaratta',
      note: besideM2m,
      extra: hospitalBesideM2m,
    }),
    published('Albury Wodonga Health', 'VIC', [albury], records, 20, { note: besideM2m, extra: hospitalBesideM2m }),
    {
      organization: 'Bairnsdale Regional Health Service',
      state: 'VIC',
      cohort: 'PGY1',
      size: 5,
      note: 'five positions in the region, each with one block of 20 weeks in a general practice, as published',
      units: bairnsdale(records),
    },
    byHeadCount('Royal Melbourne Hospital', 'VIC', 80),
    byHeadCount('Austin Health', 'VIC', 61),
    byHeadCount('Bendigo Health', 'VIC', 40),
    byHeadCount('Alfred Health', 'VIC', 60, {
      size: 60,
      note: 'head counts of its third-year streams alone are published',
    }),
    {
      organization: 'Northern Health',
      state: 'VIC',
      cohort: 'PGY2',
      size: 40,
      note: 'terms of its general and surgical streams; over 200 hospital medical officers in all years, as published',
      units: [...secondYears, cover(streams[1], 'Surgical Cover', 2)],
    },
    {
      organization: 'Royal Melbourne Hospital',
      state: 'VIC',
      cohort: 'PGY2',
      size: 36,
      note: 'terms of its basic physician training stream',
      units: [...publishedUnits([physicians], records, 36), cover(physicians, 'Relieving / leave cover', 2)],
    },
    byHeadCount('Royal Hobart Hospital', 'TAS', 44, { terms: [10, 11, 10, 10, 11] }),
    byHeadCount('Launceston General Hospital', 'TAS', 41, { terms: [10, 11, 10, 10, 11] }),
    byHeadCount('North West Regional Hospital', 'TAS', 11, { terms: [10, 11, 10, 10, 11] }),
    byHeadCount('Central Australia Region', 'NT', 24, { terms: [13, 13, 13, 13] }),
    published('Royal Adelaide Hospital', 'SA', ['Royal Adelaide Hospital'], records, 60),
    published('Sir Charles Gairdner Hospital', 'WA', ['Sir Charles Gairdner Hospital'], records, 60, {
      extra: [obstetrics, paediatrics],
    }),
    {
      organization: 'Mater Private Hospital Townsville',
      state: 'QLD',
      cohort: 'PGY1',
      size: 12,
      terms: [12, 10, 10, 10, 10],
      note: 'posts are those that the numbers in the published names tell; 12 placements, and 15 by 2024, as published',
      units: materTownsville(records),
    },
    {
      organization: 'Cairns, Mackay, Mount Isa, Townsville',
      state: 'QLD',
      cohort: 'PGY1',
      size: 'Cairns+Mackay+Mount Isa+Townsville',
      terms: [12, 10, 10, 10, 10],
      note: 'the head count is that of the four hospitals together; how it is shared among them is illustrative',
      units: northQueensland,
    },
  ];
};
