import { beforeAll, describe, expect, it } from 'vitest';
import { type Client, demoOrg as org, demoRun as run, type Under } from '#supabase/local/testing/gateways.ts';

export const tablesCase = (under: Under) =>
  describe('tables', () => {
    let planner: Client;
    beforeAll(async () => {
      planner = await under().gateway.signedIn('planner@demo.example');
    });
    const ids = async (query: PromiseLike<{ data: unknown; error: unknown }>) => {
      const { data, error } = await query;
      expect(error).toBeNull();
      return (data as { id: string }[]).map(({ id }) => id);
    };
    const rotations = () => planner.from('rotations').select('id').order('id');

    describe('select', () => {
      it('gives columns, renamed, cast and from inside JSON', async () => {
        const { data } = await planner
          .from('rotations')
          .select('post:id, required::text, excludable, capacity->0, capacity')
          .eq('id', 'obstetrics')
          .single();
        expect(data).toEqual({
          post: 'obstetrics',
          required: '0',
          excludable: false,
          capacity: [1, 1, 1, 1, 0],
        });
      });

      it.each<
        [string, (query: ReturnType<typeof rotations>) => PromiseLike<{ data: unknown; error: unknown }>, string[]]
      >([
        ['eq', (query) => query.eq('id', 'ed'), ['ed']],
        ['neq and gt', (query) => query.neq('id', 'relief').gt('id', 'ortho'), ['psych']],
        ['gte and lte', (query) => query.gte('id', 'ortho').lte('id', 'psych'), ['ortho', 'psych']],
        ['lt on a number', (query) => query.lt('required', 2).gt('required', 0), ['gen-surg']],
        ['like', (query) => query.like('id', 'ed%'), ['ed', 'ed-north']],
        ['ilike with a star', (query) => query.ilike('name', '*SURG*'), ['gen-surg']],
        ['match', (query) => query.regexMatch('id', '^o'), ['obstetrics', 'ortho']],
        ['is', (query) => query.is('is_rural', true).is('subspecialty', null), ['ed-north', 'gp']],
        ['in, with commas and quotes', (query) => query.in('id', ['gp', 'a,b', 'c"d', '(e)']), ['gp']],
        ['in nothing', (query) => query.in('id', []), []],
        ['contains', (query) => query.contains('experience_categories', ['A', 'D']), ['obstetrics']],
        ['contained by', (query) => query.containedBy('experience_categories', ['D']), ['ortho', 'relief']],
        ['overlaps', (query) => query.overlaps('experience_categories', ['D']), ['gen-surg', 'obstetrics', 'ortho']],
        ['not', (query) => query.not('facility', 'eq', 'Demo Hospital'), ['ed-north', 'gp']],
        [
          'not in',
          (query) => query.not('parent_specialty', 'in', '(Emergency,Medicine,Surgery,Psychiatry)'),
          ['gp', 'obstetrics', 'relief'],
        ],
        [
          'or',
          (query) => query.or('id.eq.gp,and(required.eq.2,is_rural.is.false),id.in.(relief,none)'),
          ['ed', 'gen-med', 'gp', 'relief'],
        ],
        ['a value that looks like SQL', (query) => query.eq('name', `x' or '1'='1`), []],
        [
          'a value that looks like a pattern of JSON',
          (query) => query.eq('name', '\\"; drop table planner.workers --'),
          [],
        ],
      ])('filters: %s', async (_name, filtered, expected) => {
        expect(await ids(filtered(rotations()))).toEqual(expected);
      });

      it('filters by a negated group and by a value inside JSON', async () => {
        const { data } = await planner.auth.getSession();
        const response = await under().gateway.request(
          '/rest/v1/rotations?select=id&not.or=(required.gt.0,is_rural.is.true)&order=id',
          { headers: { authorization: `Bearer ${data.session?.access_token}` } },
        );
        expect(((await response.json()) as { id: string }[]).map(({ id }) => id)).toEqual([
          'cardio',
          'obstetrics',
          'ortho',
          'psych',
          'relief',
        ]);
        const request = { org_id: org, name: 'json', term_structure: [10], rules: { max: { terms: 3 } }, run_id: run };
        expect((await planner.from('planner_scenarios').insert(request)).error).toBeNull();
        expect(
          (await planner.from('planner_scenarios').select('name, rules->max->>terms').eq('rules->max->>terms', '3'))
            .data,
        ).toEqual([{ name: 'json', terms: '3' }]);
      });

      it('orders by several columns, with nulls where asked', async () => {
        const { data } = await planner
          .from('workers')
          .select('id, targeted_pathway')
          .order('targeted_pathway', { nullsFirst: true })
          .order('id', { ascending: false })
          .limit(1);
        expect(data).toEqual([{ id: 'D-012', targeted_pathway: null }]);
      });

      it('gives a range, counts all, and says when the range is past the end', async () => {
        const page = await planner.from('rotations').select('id', { count: 'exact' }).order('id').range(2, 4);
        expect(page).toMatchObject({ count: 10, status: 206 });
        expect(page.data).toHaveLength(3);
        expect(await planner.from('rotations').select('*', { count: 'exact', head: true })).toMatchObject({
          count: 10,
          data: null,
        });
        expect((await planner.from('rotations').select('id', { count: 'exact' }).range(50, 60)).error?.code).toBe(
          'PGRST103',
        );
        expect((await planner.from('rotations').select('id', { count: 'exact' }).eq('id', 'none')).count).toBe(0);
      });

      it('gives one row, or none where none may be', async () => {
        expect((await planner.from('workers').select('id').eq('id', 'D-001').single()).data).toEqual({ id: 'D-001' });
        expect((await planner.from('workers').select('id').eq('id', 'x').maybeSingle()).data).toBeNull();
        const none = await planner.from('workers').select('id').eq('id', 'x').single();
        expect(none).toMatchObject({ status: 406, error: { code: 'PGRST116', details: 'The result contains 0 rows' } });
      });

      it('embeds to the one and to the many, nested, filtered, ordered and cut', async () => {
        const { data, error } = await planner
          .from('organisations')
          .select('slug, allocation_plans(name, runs:allocation_runs(name, allocation_plans(year))), rotations(id)')
          .eq('rotations.is_rural', true)
          .order('id', { referencedTable: 'rotations', ascending: false })
          .limit(1, { referencedTable: 'rotations' });
        expect(error).toBeNull();
        expect(data).toEqual([
          {
            slug: 'demo-health',
            allocation_plans: [{ name: 'Clinical year', runs: [{ name: 'PGY1', allocation_plans: { year: 2027 } }] }],
            rotations: [{ id: 'gp' }],
          },
        ]);
      });

      it('leaves rows out by an inner embed, and keeps them without', async () => {
        const plans = (select: string) =>
          planner.from('allocation_plans').select(select).eq('allocation_runs.name', 'none');
        expect((await plans('id, allocation_runs!inner(id)')).data).toEqual([]);
        expect((await plans('id, allocation_runs(id)')).data).toMatchObject([{ allocation_runs: [] }]);
      });
    });

    describe('changes', () => {
      const worker = (id: string, level = 'PGY1') => ({ org_id: org, id, level });

      it('inserts rows and gives them back', async () => {
        const one = await planner.from('workers').insert(worker('N-1')).select('id, level, unavailable_terms').single();
        expect(one).toMatchObject({ status: 201, data: { id: 'N-1', level: 'PGY1', unavailable_terms: [] } });
        const many = await planner
          .from('workers')
          .insert([worker('N-2'), { ...worker('N-3'), unavailable_terms: [1, 2] }], {
            defaultToNull: false,
            count: 'exact',
          })
          .select('id, unavailable_terms')
          .order('id');
        expect(many.data).toEqual([
          { id: 'N-2', unavailable_terms: [] },
          { id: 'N-3', unavailable_terms: [1, 2] },
        ]);
        expect(many.count).toBe(2);
        expect(await planner.from('workers').insert(worker('N-4'))).toMatchObject({ status: 201, data: null });
        expect((await planner.from('workers').insert([]).select()).data).toEqual([]);
      });

      it('upserts by the primary key, merging or passing over', async () => {
        const level = async () => (await planner.from('workers').select('level').eq('id', 'N-1').single()).data?.level;
        expect((await planner.from('workers').upsert([worker('N-1', 'PGY2'), worker('N-5')])).error).toBeNull();
        expect(await level()).toBe('PGY2');
        const passed = await planner
          .from('workers')
          .upsert(worker('N-1', 'PGY3+'), { onConflict: 'org_id,id', ignoreDuplicates: true })
          .select();
        expect(passed.data).toEqual([]);
        expect(await level()).toBe('PGY2');
      });

      it('updates and deletes what a filter chooses, and counts it', async () => {
        const changed = await planner
          .from('workers')
          .update({ level: 'PGY3+' }, { count: 'exact' })
          .like('id', 'N-%')
          .neq('id', 'N-1');
        expect(changed).toMatchObject({ status: 204, count: 4 });
        const gone = await planner.from('workers').delete().in('id', ['N-1', 'N-2']).select('id, level').order('id');
        expect(gone.data).toEqual([
          { id: 'N-1', level: 'PGY2' },
          { id: 'N-2', level: 'PGY3+' },
        ]);
        expect((await planner.from('workers').update({ level: 'x' }).eq('id', 'none').select()).data).toEqual([]);
        expect((await planner.from('workers').delete({ count: 'exact' }).like('id', 'N-%')).count).toBe(3);
      });

      it('refuses to change every row by a filter that was left out', async () => {
        expect((await planner.from('workers').delete()).error).toMatchObject({ code: '21000' });
        expect((await planner.from('workers').update({ level: 'x' })).error).toMatchObject({ code: '21000' });
        expect((await planner.from('workers').select('*', { count: 'exact', head: true })).count).toBe(12);
      });

      it('undoes a change that touched more rows than allowed, or not the one asked for', async () => {
        const over = await planner
          .from('workers')
          .update({ level: 'x' })
          .like('id', 'D-%')
          .select()
          .setHeader('Prefer', 'return=representation,handling=strict,max-affected=2');
        expect(over.error?.code).toBe('PGRST124');
        const single = await planner.from('workers').update({ level: 'x' }).like('id', 'D-%').select().single();
        expect(single.error?.code).toBe('PGRST116');
        expect((await planner.from('workers').select('id').eq('level', 'x')).data).toEqual([]);
      });
    });

    describe('refusals, in PostgREST’s form', () => {
      it.each<[string, () => PromiseLike<{ error: unknown; status: number }>, number, string]>([
        ['a table that is not there', () => planner.from('nothing').select(), 404, 'PGRST205'],
        ['a column that is not there', () => planner.from('workers').select('nothing'), 400, '42703'],
        [
          'a column to filter by that is not there',
          () => planner.from('workers').select().eq('nothing', 1),
          400,
          '42703',
        ],
        ['a column to write that is not there', () => planner.from('workers').insert({ nothing: 1 }), 400, 'PGRST204'],
        ['a value of the wrong type', () => planner.from('rotations').select().eq('required', 'two'), 400, '22P02'],
        [
          'a row that is there already',
          () => planner.from('workers').insert({ org_id: org, id: 'D-001', level: 'PGY1' }),
          409,
          '23505',
        ],
        [
          'a row that points nowhere',
          () => planner.from('allocation_runs').insert({ org_id: org, plan_id: org, name: 'x', term_structure: [10] }),
          409,
          '23503',
        ],
        [
          'a check that fails',
          () => planner.from('workers').insert({ org_id: org, id: '', level: 'PGY1' }),
          400,
          '23514',
        ],
        ['an embed without a foreign key', () => planner.from('workers').select('id, rotations(id)'), 400, 'PGRST200'],
        [
          'a filter on what is not embedded',
          () => planner.from('workers').select('id').eq('rotations.id', 'x'),
          400,
          'PGRST108',
        ],
        [
          'an operator nobody knows',
          () => planner.from('workers').select().filter('id', 'equals', 'x'),
          400,
          'PGRST100',
        ],
        [
          'another schema',
          () =>
            planner
              .schema('public' as 'planner')
              .from('workers')
              .select(),
          406,
          'PGRST106',
        ],
        [
          'a table of everybody’s sessions',
          () =>
            planner
              .schema('auth' as 'planner')
              .from('users')
              .select(),
          406,
          'PGRST106',
        ],
        [
          'job lines by another door',
          () =>
            planner
              .from('job_lines')
              .insert({ org_id: org, run_id: run, id: 'x', position: 1, level: 'x', revision: 1 }),
          403,
          '42501',
        ],
        ['full-text search', () => planner.from('workers').select().textSearch('id', 'x'), 501, 'LOCAL501'],
        ['aggregates', () => planner.from('workers').select('id.count()'), 501, 'LOCAL501'],
        ['spread embeds', () => planner.from('allocation_runs').select('...allocation_plans(name)'), 501, 'LOCAL501'],
        ['CSV', () => planner.from('workers').select().csv(), 501, 'LOCAL501'],
        ['plans of a query', () => planner.from('workers').select().explain(), 501, 'LOCAL501'],
        [
          'order by an embedded column',
          () => planner.from('allocation_runs').select('id, allocation_plans(name)').order('allocation_plans(name)'),
          501,
          'LOCAL501',
        ],
        ['a limited delete', () => planner.from('workers').delete().eq('id', 'x').limit(1), 501, 'LOCAL501'],
      ])('%s', async (_name, ask, status, code) => {
        const answer = await ask();
        expect(answer).toMatchObject({ status, error: { code } });
        expect(Object.keys(answer.error as object)).toEqual(expect.arrayContaining(['message', 'details', 'hint']));
      });

      it.each([
        ['PUT', 'workers?id=eq.x', 405],
        ['POST', '', 501],
        ['GET', 'workers?limit=ten', 400],
        ['GET', 'workers?select=id,,level', 400],
        ['GET', 'workers?select=id::text;drop', 400],
        ['GET', 'workers?select=id::text from workers union select session_user', 400],
        ['GET', 'workers?or=(id.eq.1', 400],
        ['GET', 'workers?id=eq.%00', 400],
        ['GET', '%E0%A4%A', 400],
        ['POST', 'rpc/%00', 404],
      ])('%s %s', async (method, path, status) => {
        const response = await under().gateway.request(`/rest/v1/${path}`, { method });
        expect(response.status).toBe(status);
        expect(await response.json()).toMatchObject({ message: expect.any(String), code: expect.any(String) });
      });

      it('a body that is nested deeper than can be followed', async () => {
        const response = await under().gateway.request('/rest/v1/workers', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: `{"id":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
        });
        expect([response.status, (await response.json()).code]).toEqual([400, 'PGRST102']);
      });
    });
  });
