import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccreditedPost, statedValues } from '#engine/domain/accredited-post.ts';
import { type Database, engines } from './engines.ts';
import { a, b, fill, users } from './fixture.ts';

const post = (term_name: string, more: Partial<AccreditedPost> = {}): AccreditedPost =>
  AccreditedPost.parse({
    organization: 'Hill Health',
    state: 'VIC',
    cohort: 'PGY1',
    term_name,
    facility: null,
    specialty: 'Cardiology',
    parent_specialty: 'Medicine',
    categories: ['B', 'C'],
    posts: 3,
    year: 'current',
    source: 'https://hill.example',
    status: Object.fromEntries(statedValues.map((value) => [value, 'published'])),
    ...more,
  });
/** As the database keeps it: one count is a list of one. */
const row = (given: AccreditedPost) => ({ ...given, posts: [given.posts].flat() });

describe.each(engines)('a list of accredited posts on $name', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await engine.open();
    await fill(database);
  });
  afterAll(() => database?.close());
  const take = (list: unknown[], org = a.org) =>
    database.as({ userId: users.planner }, async (query) => {
      const [{ taken }] = await query<{ taken: number }>(
        'select planner.import_accredited_posts($1, $2::jsonb) as taken',
        [org, JSON.stringify(list)],
      );
      return taken;
    });
  const kept = async () =>
    (
      await database.owner(
        `select to_jsonb(p) - '{org_id,id,created_at,updated_at}'::text[] as post from planner.accredited_posts p
         where org_id = $1 and organization <> 'spare' order by term_name`,
        [a.org],
      )
    ).map((each) => each.post);

  it('is kept with every field, in place of what the same organisation had for that cohort', async () => {
    const second = post('Ward', { cohort: 'PGY2' });
    expect(await take([row(post('Cardiology')), row(post('Old')), row(second)])).toBe(3);
    const relief = post('Relief', { posts: [4, 4, 4, 4, 0], is_service_term: true, categories: [], excludable: true });
    expect(await take([row(post('Cardiology')), row({ ...relief, organization: 'HILL Health' })])).toBe(2);
    expect(await kept()).toEqual(
      [row(post('Cardiology')), row({ ...relief, organization: 'HILL Health' }), row(second)].map((each) => ({
        subspecialty: null,
        code: null,
        ...each,
      })),
    );
  });

  it('is taken whole or not at all', async () => {
    const before = await kept();
    await expect(take([row(post('New')), row({ ...post('Bad'), posts: 501 })])).rejects.toMatchObject({
      code: '23514',
    });
    await expect(take([row(post('Twice')), row(post('Twice'))])).rejects.toMatchObject({ code: '23505' });
    await expect(take([row(post('New'))], b.org)).rejects.toMatchObject({ code: 'PT404' });
    expect(await kept()).toEqual(before);
  });
});
