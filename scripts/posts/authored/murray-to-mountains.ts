import type { Service } from '../service.ts';

const m2m = 'Murray to the Mountains (M2M)';
const wangaratta = { hospital: 'Northeast Health Wangaratta (M2M interns)', facility: 'Wangaratta' };
const albury = { hospital: 'Albury Wodonga Health (M2M interns)', facility: 'Albury Wodonga' };
const practice = (town: string, posts: number) => ({
  hospital: m2m,
  term: `GP ${town} (20 weeks)`,
  facility: town,
  posts,
  categories: 'AB',
  spanTerms: 2,
  rural: true,
});

/** Fifteen interns, each with a 20-week block in a general practice and three terms in one of two hospitals. */
export const murrayToMountains: Service = {
  organization: 'Murray to the Mountains',
  state: 'VIC',
  cohort: 'PGY1',
  note: 'posts of the general practices are published head counts',
  units: [
    practice('Yarrawonga', 5),
    practice('Benalla', 4),
    practice('Cobram', 2),
    practice('Kyabram', 2),
    practice('Mt Beauty/Falls Creek', 1),
    practice('Mansfield', 1),
    { ...wangaratta, term: 'General Medicine', posts: 3, categories: 'BC' },
    { ...wangaratta, term: 'General Surgery', posts: 2, categories: 'CD' },
    { ...wangaratta, term: 'Orthopaedics', posts: 2, categories: 'D' },
    { ...wangaratta, term: 'Emergency Medicine', posts: 3, categories: 'AC' },
    { ...albury, term: 'General Medicine', posts: 2, categories: 'BC' },
    { ...albury, term: 'General Surgery', posts: 1, categories: 'CD' },
    { ...albury, term: 'Orthopaedics', posts: 1, categories: 'D' },
    { ...albury, term: 'Emergency Medicine', posts: 2, categories: 'AC' },
  ],
};
