import { describe, expect, it } from 'vitest';
import type { AccreditedPost, DemoCohort } from '../domain/accredited-post.ts';
import type { CellValue } from '../workbook/cells.ts';
import { accreditedPostRows, createPresale, demoCohortRows, readAccreditedPosts, readDemoCohorts } from './index.ts';

const sheet = (...rows: CellValue[][]) => ({ name: 'list.csv', rows });
const headings = [
  'Health service',
  'State',
  'Level',
  'Accredited term',
  'Specialty',
  'Stream',
  'AMC category',
  'Posts',
];
const row = (name: string, more: Partial<Record<string, CellValue>> = {}) => {
  const cells = {
    org: 'Hill Health',
    state: 'VIC',
    level: 'Intern',
    name,
    specialty: 'Cardiology',
    parent: 'Medicine',
  };
  return Object.values({ ...cells, letters: 'B & C', posts: 3, ...more }) as CellValue[];
};
const read = (...rows: CellValue[][]) => readAccreditedPosts(sheet(headings, ...rows));

const { posts: some } = read(
  row('Cardiology'),
  row('Emergency', { specialty: 'Emergency medicine', parent: 'Emergency', letters: 'AC' }),
  row('Surgery', { specialty: 'General surgery', parent: 'Surgery', letters: 'D', posts: '4/4/4/4/0' }),
  row('GP', { specialty: 'General practice', parent: 'General practice', letters: 'AB' }),
);
const cohort: DemoCohort = {
  organization: 'Hill Health',
  state: 'VIC',
  cohort: 'PGY1',
  lines: 12,
  lines_status: 'published',
  term_weeks: null,
  year_start: null,
  year: '2026',
  source: 'https://hill.example/interns',
  note: 'of three campuses',
};
const usual = (name: DemoCohort['cohort'], term_weeks: number[]): DemoCohort => ({
  ...cohort,
  organization: null,
  cohort: name,
  lines: null,
  term_weeks,
  year_start: '2027-02-01',
  note: '',
});
const cohorts = [cohort, usual('PGY1', [10, 10, 10, 10, 12]), usual('PGY2', [13, 13, 13, 13])];
const presale = createPresale(some, cohorts);
const found = (wanted: Parameters<typeof presale.demo>[0]) => {
  const demo = presale.demo(wanted);
  if (!demo.ok) throw new Error('no demo');
  return demo;
};

describe('a list of accredited posts', () => {
  it('is read by its headings, and what it gives is published', () => {
    expect(some[0]).toMatchObject({ organization: 'Hill Health', cohort: 'PGY1', term_name: 'Cardiology', posts: 3 });
    expect(some[0].categories).toEqual(['B', 'C']);
    expect(some[0].status).toMatchObject({ posts: 'published', categories: 'published', rural: 'illustrative' });
    expect(some[2].posts).toEqual([4, 4, 4, 4, 0]);
  });

  it('has every fault told with its cell, and no post of a faulty row', () => {
    const { posts, issues } = read(
      row('Cardiology', { posts: 'three' }),
      row('Renal', { state: 'Vic?', letters: 'B/X' }),
      row('', { posts: null }),
      row('Neurology', { posts: null }),
      row('Haematology'),
      row('Haematology', { posts: 9 }),
    );
    const cells = issues.filter(({ severity }) => severity === 'error').map(({ cell }) => cell);
    expect(cells.sort()).toEqual(['B3', 'D4', 'D7', 'G3', 'H2', 'H5']);
    expect(posts.map(({ term_name }) => term_name)).toEqual(['Haematology']);
  });

  it('takes from its sender what holds for all of it, and marks the letters it lacks as illustrative', () => {
    const list = sheet(['Term', 'Specialty', 'Stream', 'Posts'], ['Cardiology', 'Cardiology', 'Medicine', 2]);
    expect(readAccreditedPosts(list).issues.map(({ severity }) => severity)).toContain('error');
    const { posts, issues } = readAccreditedPosts(list, { organization: 'Hill Health', state: 'VIC', cohort: 'PGY1' });
    expect(issues.map(({ severity }) => severity)).toEqual(['warning']);
    expect(posts[0]).toMatchObject({ categories: ['B', 'C'], status: { categories: 'illustrative' } });
  });

  it('comes back from its own rows as it was', () => {
    const odd: AccreditedPost = { ...some[0], note: '=1+1, "x"', is_rural: true, required: 2, facility: 'West' };
    const { posts, issues } = readAccreditedPosts(sheet(...accreditedPostRows([...some, odd])));
    expect(issues).toEqual([]);
    expect(posts).toEqual([...some, odd]);
    expect(readDemoCohorts(sheet(...demoCohortRows(cohorts)))).toEqual({ cohorts, issues: [] });
  });
});

describe('a demo', () => {
  it('holds the posts as they are, over the usual terms of the state', () => {
    const { request } = found({ organization: 'hill  HEALTH', state: 'VIC', cohort: 'PGY1', count: 12 });
    expect(request).toMatchObject({ organization: 'Hill Health', state: 'VIC', cohort: 'PGY1', num_job_lines: 12 });
    expect(request.term_structure).toEqual([10, 10, 10, 10, 12]);
    expect(request.rotations.map(({ capacity }) => capacity)).toEqual([3, 3, [4, 4, 4, 4, 0], 3]);
    expect(request.rotations[0]).toMatchObject({ parent_specialty: 'Medicine', subspecialty: 'Cardiology' });
    expect(request.rotations[3].subspecialty).toBeUndefined();
    expect(request.year_start).toBe('2027-02-01');
  });

  it('fills what must be filled for a whole cohort alone', () => {
    const must = createPresale([{ ...some[0], required: 2 }], cohorts);
    const requiredOf = (count: number) => {
      const demo = must.demo({ organization: 'Hill Health', cohort: 'PGY1', count });
      return demo.ok && demo.request.rotations[0].required;
    };
    expect([requiredOf(12), requiredOf(11)]).toEqual([2, undefined]);
  });

  it('has ten lines unless told otherwise, and no more than a cohort has', () => {
    const linesOf = (lines: number) => {
      const demo = createPresale(some, [{ ...cohort, lines }]).demo({ organization: 'Hill Health', cohort: 'PGY1' });
      return demo.ok && demo.request.num_job_lines;
    };
    expect([linesOf(12), linesOf(4)]).toEqual([10, 4]);
  });

  it('says what is published in it and what is not', () => {
    const { demo } = found({ organization: 'Hill Health', cohort: 'PGY1', count: 3 });
    expect(demo.source).toBe('https://hill.example/interns');
    expect(demo.caveats.join(' ')).toMatch(/Names of terms: published\. Posts: published\. Categories: published\./);
    expect(demo.caveats.join(' ')).toMatch(
      /12 is the published head count \(2026\).*3 of 12 lines.*Of three campuses\./,
    );
    const guessed = some.map((post) => ({ ...post, status: { ...post.status, posts: 'illustrative' as const } }));
    const second = createPresale(guessed, []).demo({ organization: 'Hill Health', cohort: 'PGY2' });
    expect(second.ok && second.demo.caveats.join(' ')).toMatch(/Posts: illustrative.*known for PGY1.*is illustrative/);
  });

  it('of a cohort without units stands on those of the other, cut to its terms', () => {
    const { request } = found({ organization: 'Hill Health', cohort: 'PGY2' });
    expect(request.term_structure).toEqual([13, 13, 13, 13]);
    expect(request.rotations[2].capacity).toBe(4);
  });

  it('of a cohort with units of its own stands on those', () => {
    const second = some.map((post) => ({ ...post, cohort: 'PGY2' as const, term_name: `${post.term_name} 2` }));
    const demo = createPresale([...some, ...second], cohorts).demo({ organization: 'Hill Health', cohort: 'PGY2' });
    expect(demo.ok && demo.request.rotations.map(({ name }) => name)).toEqual(second.map(({ term_name }) => term_name));
  });

  it('of nobody in the data names the nearest', () => {
    const nearest = (organization: string, state?: 'VIC' | 'SA') => {
      const demo = presale.demo({ organization, state, cohort: 'PGY1' });
      return demo.ok ? 'found' : demo.nearest.map((each) => `${each.organization}, ${each.state}`);
    };
    expect(nearest('Hil Health')).toEqual(['Hill Health, VIC']);
    expect(nearest('HH')).toEqual(['Hill Health, VIC']);
    expect(nearest('Hill Health', 'SA')).toEqual(['Hill Health, VIC']);
    expect(nearest('Nowhere at all')).toEqual([]);
  });

  it('is listed with its cohorts, lines and posts of the leanest term', () => {
    const [{ cohorts: listed }] = presale.organizations().organizations;
    expect(listed.map(({ cohort, lines, posts }) => [cohort, lines, posts])).toEqual([
      ['PGY1', 12, 9],
      ['PGY2', 12, 13],
    ]);
    expect(listed[0]).toMatchObject({ lines_published: true, posts_published: 9, rotations: 4 });
    expect(listed[1]).toMatchObject({ lines_published: false, units_of: 'PGY1' });
  });
});

it('tells posts of one name at several hospitals apart by their hospital, and leaves the others', () => {
  const at = (term_name: string, facility: string | null): AccreditedPost => ({ ...some[0], term_name, facility });
  const posts = [at('General Medicine', 'East'), at('general medicine', 'West'), at('Renal', 'East'), at('Ward', null)];
  const demo = createPresale(posts, cohorts).demo({ organization: 'Hill Health', cohort: 'PGY1' });
  expect(demo.ok && demo.request.rotations.map(({ name }) => name)).toEqual([
    'General Medicine, East',
    'general medicine, West',
    'Renal',
    'Ward',
  ]);
});

it("says what is open about a state's usual year where that stands in, and not where the organisation's own is known", () => {
  const noted = { ...usual('PGY1', [10, 10, 10, 10, 12]), note: 'their lengths are illustrative' };
  const said = (own: DemoCohort) => {
    const demo = createPresale(some, [own, noted]).demo({ organization: 'Hill Health', cohort: 'PGY1' });
    return demo.ok ? demo.demo.caveats.join(' ') : '';
  };
  expect(said(cohort)).toContain('Terms of 10+10+10+10+12 weeks: their lengths are illustrative.');
  expect(said({ ...cohort, term_weeks: [13, 13, 13, 13] })).not.toContain('their lengths');
});
