import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { sheetOfCsv } from '#engine/csv/csv.ts';
import type { AccreditedPost } from '#engine/domain/accredited-post.ts';
import { createPresale, readAccreditedPosts } from '#engine/presale/index.ts';
import { emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { councilWorkbook, positions } from '#engine/xlsx/testing/council-workbook.case.ts';
import { loadPresale } from '#server/presale/load.ts';
import { writeWorkbook } from '#server/xlsx.ts';
import { DatabaseError, posts } from './posts.ts';

const headings = [
  'Health service',
  'State',
  'Level',
  'Position',
  'AMC category',
  'Term 1',
  'Term 2',
  'Term 3',
  'Term 4',
];
const list = [
  headings,
  ['Northern Health', 'VIC', 'HMO2', 'Emergency Department', 'A/C', 4, 4, 4, 4],
  ['Northern Health', 'VIC', 'HMO2', 'Gen Med - Ward 3', 'B', 4, 4, 4, 0],
];
const csv = (rows: readonly (readonly (string | number)[])[]) => rows.map((row) => row.join(';')).join('\r\n');

let folder = '';
const at = (name: string) => join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'posts-'));
  await writeFile(at('list.csv'), csv(list));
  await writeFile(at('kept.csv'), 'as it was');
});

const { posts: shipped, cohorts } = await loadPresale();
const runWith = async (args: string[], database = async () => {}) => {
  const printed = { out: '', err: '' };
  const sent: { slug: string; list: readonly AccreditedPost[] }[] = [];
  const code = await posts(args, {
    file: at('kept.csv'),
    shipped: async () => shipped,
    database: async (slug, given) => {
      await database();
      sent.push({ slug, list: given });
    },
    out: (line) => {
      printed.out += `${line}\n`;
    },
    err: (text) => {
      printed.err += text;
    },
  });
  return { code, sent, ...printed, kept: await readFile(at('kept.csv'), 'utf8') };
};

describe('npm run posts', () => {
  it('puts a list in place of what the organisation had for that cohort, and leaves all else', async () => {
    const { code, out, err, kept } = await runWith([at('list.csv'), '--year', '2027']);
    expect(code).toBe(0);
    expect(out).toMatch(/Northern Health, VIC PGY2: 2 posts in place of \d+/);
    expect(err).toContain("row 3, cell A3 warning: Specialty: empty; read from 'Gen Med - Ward 3' as Medicine");
    const after = readAccreditedPosts(sheetOfCsv(kept, '')).posts;
    const isReplaced = (post: AccreditedPost) => post.organization === 'Northern Health' && post.cohort === 'PGY2';
    expect(after.filter((post) => !isReplaced(post))).toEqual(shipped.filter((post) => !isReplaced(post)));
    expect(after.filter(isReplaced)).toMatchObject([
      { term_name: 'Emergency Department', posts: [4, 4, 4, 4], year: '2027', status: { posts: 'published' } },
      { term_name: 'Gen Med - Ward 3', parent_specialty: 'Medicine', status: { specialty: 'illustrative' } },
    ]);
    const demo = createPresale(after, cohorts).demo({ organization: 'Northern Health', cohort: 'PGY2' });
    expect(demo.ok && demo.request.rotations.map(({ capacity }) => capacity)).toEqual([4, [4, 4, 4, 0]]);
  });

  it('reads a workbook too, from the sheet that holds a list', async () => {
    const notes = { ...emptyPlan('Notes'), rows: [['nothing here']] };
    const listed = { ...emptyPlan('Posts 2027'), rows: [['Accredited posts'], [], ...list] };
    await writeFile(at('list.xlsx'), await writeWorkbook([notes, listed]));
    const { code, out, err } = await runWith([at('list.xlsx'), '--check']);
    expect([code, err]).toEqual([0, expect.stringContaining('Posts 2027, row 5, cell')]);
    expect(out).toContain('Northern Health, VIC PGY2: 2 posts');
  });

  it('passes over the sheets of a result that stand beside the list', async () => {
    const ownList = [
      ['Position', 'Posts'],
      ['ED', 2],
    ];
    const cover = [['Term', 'Weeks', 'Posts'], ...[1, 2, 3, 4].map((term) => [`Term ${term}`, 13, 20])];
    const sheets = { 'Cover 1': cover, 'My list': ownList };
    await writeFile(
      at('result.xlsx'),
      await writeWorkbook(Object.entries(sheets).map(([name, rows]) => ({ ...emptyPlan(name), rows }))),
    );
    const whose = ['--organization', 'Hill', '--state', 'VIC', '--cohort', 'PGY1', '--check'];
    const { out, err } = await runWith([at('result.xlsx'), ...whose]);
    expect(out + err).toContain('My list');
    expect(out + err).not.toContain('Cover 1');
  });

  it('reads the classifications of a council as they are, and asks whose they are', async () => {
    await writeFile(at('council.xlsx'), await councilWorkbook({ classes: 'tick', posts: 'one' }));
    expect(await runWith([at('council.xlsx')])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/give --state, --cohort/),
    });
    const whose = ['--organization', 'Riverside Health', '--state', 'VIC', '--cohort', 'PGY1'];
    const { code, kept } = await runWith([at('council.xlsx'), ...whose]);
    expect(code).toBe(0);
    const after = readAccreditedPosts(sheetOfCsv(kept, '')).posts;
    const taken = after.filter(({ organization }) => organization === 'Riverside Health');
    expect(taken.map(({ term_name, posts, categories }) => [term_name, posts, categories])).toEqual(
      positions.map(({ name, posts, classes }) => [name, posts[0] + posts[1], classes]),
    );
    expect(taken[0].status).toMatchObject({ categories: 'published', posts: 'published', rural: 'illustrative' });
  });

  it('says everything that is wrong with its row and cell, and then takes nothing', async () => {
    const bad = [...list, ['', 'Vic?', 'HMO2', 'Team Bluebell', 'AX', 'many', 4, 4, ''], ['Northern Health']];
    await writeFile(at('list.csv'), csv(bad));
    const { code, err, kept } = await runWith([at('list.csv'), '--supabase', 'demo-health']);
    expect([code, kept]).toEqual([2, 'as it was']);
    for (const cell of ['A4', 'B4', 'E4', 'F4', 'D5'])
      expect(err).toContain(`list.csv, row ${cell[1]}, cell ${cell} error`);
    expect(err).toContain('nothing for term 4');
    expect(err).toContain("'Team Bluebell' does not say one");
    expect(err).toContain('nothing was taken');
  });

  it('gives the posts to the database first, and keeps none when that refuses', async () => {
    const { code, sent } = await runWith([at('list.csv'), '--supabase', 'demo-health']);
    expect([code, sent.map(({ slug, list }) => [slug, list.length])]).toEqual([0, [['demo-health', 2]]]);
    await writeFile(at('kept.csv'), 'as it was');
    const refused = await runWith([at('list.csv'), '--supabase', 'x'], async () => {
      throw new DatabaseError('There is no x.');
    });
    expect([refused.code, refused.err, refused.kept]).toEqual([
      2,
      expect.stringContaining('There is no x.'),
      'as it was',
    ]);
  });

  it.each([
    [['--state', 'XX'], /--state XX/],
    [['nowhere.csv'], /nowhere\.csv does not exist/],
    [['data'], /data is a folder: name the file in it/],
    [['package.json'], /neither a \.xlsx nor a \.csv/],
  ])('refuses %j in words', async (args, words) => {
    const { code, err, kept } = await runWith(args);
    expect([code, kept]).toEqual([2, 'as it was']);
    expect(err).toMatch(words);
  });
});
