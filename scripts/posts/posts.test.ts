import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRequest, solve } from '#engine/index.ts';
import { createPresale } from '#engine/presale/index.ts';
import { loadPresale } from '#server/presale/load.ts';
import { apportion } from './apportion.ts';
import { cohortOf, postsOf, stateCohorts, thirdYears } from './build-posts.ts';
import { readRecords } from './records.ts';
import { services } from './services.ts';

const recordsOf = (name: string) =>
  readRecords(readFileSync(join(import.meta.dirname, '..', '..', 'data', name), 'utf8'));
const records = recordsOf('real_posts.csv');
const sizes = recordsOf('cohort_sizes.csv');
const all = services(records);
const posts = [...all.flatMap((service) => postsOf(service, records)), ...thirdYears(records)];
const cohorts = [...all.map((service) => cohortOf(service, sizes)), ...stateCohorts()];
const presale = createPresale(posts, cohorts);

describe('the posts that demos are made of', () => {
  it('hold every published name, and its count where one is published', () => {
    for (const { term_name, source, posts: count, confidence } of records) {
      const same = posts.filter((post) => post.term_name === term_name && post.source === source);
      expect(same.map(({ status }) => status.term_name)).toContain('published');
      if (confidence.includes('counts published') && /^\d+$/.test(count))
        expect(same.map((post) => [post.posts, post.status.posts])).toContainEqual([Number(count), 'published']);
    }
  });

  it('call no count published but those of the data', () => {
    const counted = posts.filter(({ status }) => status.posts === 'published');
    expect(counted).toHaveLength(6 + 6);
    expect(posts.filter(({ status }) => status.categories === 'published')).toEqual([]);
  });

  it('make a demo of every service that the data names, with its newest head count', () => {
    for (const { hospital } of records) expect(presale.demo({ organization: hospital, cohort: 'PGY1' }).ok).toBe(true);
    for (const { service, head_count } of sizes) {
      const demo = presale.demo({ organization: service, cohort: 'PGY1' });
      const newest = service === 'Monash Health' ? 126 : Number(head_count.replace(/\D/g, ''));
      expect(demo.ok && [service, demo.wholeLines]).toEqual([service, newest]);
    }
  });

  it('allow ten lines of every service by the rules of its state', async () => {
    for (const { organization, state } of presale.organizations().organizations) {
      const demo = presale.demo({ organization, state, cohort: 'PGY1' });
      const read = demo.ok && parseRequest({ ...demo.request, gap: 1 });
      if (!read || 'faults' in read) throw new Error(`${organization}: ${JSON.stringify(read)}`);
      const { job_lines } = await solve(read.request);
      expect([organization, job_lines.length]).toEqual([organization, read.request.num_job_lines]);
    }
  });

  it('are shipped', async () => {
    const { presale: shipped } = await loadPresale();
    const names = shipped.organizations().organizations.map(({ organization }) => organization);
    for (const { organization } of presale.organizations().organizations) expect(names).toContain(organization);
  });
});

it('parting whole posts by shares loses none and leaves nobody out', () => {
  expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(apportion(7, [98, 1, 1])).toEqual([5, 1, 1]);
});
