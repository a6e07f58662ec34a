import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Client, demoRun as run, type Under } from '#supabase/local/testing/gateways.ts';

/** A line of five terms, each in a rotation that has room for it. */
const line = (id: string, worker: string) => ({
  id,
  worker_id: worker,
  level: 'PGY1',
  pathway: null,
  affinity_score: 1,
  diversity_score: 0.5,
  compliance: [],
  leave: [],
  allocations: ['ed', 'gen-med', 'gen-surg', 'ortho', 'cardio'].map((rotation_id, term_index) => ({
    term_index,
    term_length_weeks: term_index === 4 ? 12 : 10,
    start_week: 1 + 10 * term_index,
    rotation_id,
    rotation_name: rotation_id,
  })),
});

export const functionsCase = (under: Under) =>
  describe('functions', () => {
    let planner: Client;
    beforeAll(async () => {
      planner = await under().gateway.signedIn('planner@demo.example');
    });

    it('give rows that are chosen, ordered, counted and cut as those of a table', async () => {
      const rows = await planner
        .rpc('sample_rotations', { at_least: 1 }, { count: 'exact' })
        .select('id, required')
        .order('id')
        .limit(2);
      expect(rows.data).toEqual([
        { id: 'ed', required: 2 },
        { id: 'gen-med', required: 2 },
      ]);
      expect(rows.count).toBe(3);
      const got = await planner.rpc('sample_rotations', { at_least: 2 }, { get: true }).select('id').eq('id', 'ed');
      expect(got.data).toEqual([{ id: 'ed' }]);
      expect((await planner.rpc('sample_sums', { numbers: [1, 2] })).data).toEqual([
        { number: 1, doubled: 2 },
        { number: 2, doubled: 4 },
      ]);
    });

    it('give one row, a list, a value or nothing', async () => {
      expect((await planner.rpc('sample_worker')).data).toMatchObject({ id: 'D-001' });
      expect((await planner.rpc('sample_names')).data).toEqual(['a', 'b']);
      expect(await planner.rpc('sample_nothing')).toMatchObject({ status: 204, data: null, error: null });
      const words = `it's "quoted" \\ $1 {a,b}`;
      expect((await planner.rpc('sample_words', { words, data: [{ a: null }], flag: true })).data).toEqual({
        words,
        data: [{ a: null }],
        flag: true,
      });
    });

    it('may not write when they are read', async () => {
      const { error, status } = await planner.rpc('sample_insert', { id: 'R-1' }, { get: true });
      expect(status).toBe(405);
      expect(error?.code).toBe('25006');
    });

    it('are told apart by their arguments', async () => {
      expect(await planner.rpc('sample_words', {})).toMatchObject({ status: 404, error: { code: 'PGRST202' } });
      expect(await planner.rpc('sample_nothing', { x: 1 })).toMatchObject({ status: 404, error: { code: 'PGRST202' } });
      expect(await planner.rpc('my_org_ids', {})).toMatchObject({ status: 404, error: { code: 'PGRST202' } });
    });

    it('push lines, once however often they are sent, and say who was first', async () => {
      const push = (key: string, expected_revision: number, lines: unknown[]) =>
        planner.rpc('push_job_lines', { run_id: run, expected_revision, idempotency_key: key, lines });
      const key = randomUUID();
      const lines = [line('JL-001', 'D-001')];
      const first = await push(key, 0, lines);
      expect(first.error).toBeNull();
      expect(first.data).toMatchObject({ revision: 1, line_count: 1, replayed: false });
      expect((await push(key, 0, lines)).data).toMatchObject({ revision: 1, replayed: true });
      expect(await push(key, 0, [])).toMatchObject({ status: 422, error: { hint: 'key_reused' } });
      const late = await push(randomUUID(), 0, []);
      expect(late).toMatchObject({ status: 409, error: { code: 'PT409', hint: 'revision_conflict' } });
      expect(JSON.parse(late.error!.details)).toMatchObject({ expected_revision: 0, current_revision: 1 });
      const bad = await push(randomUUID(), 1, [{ ...lines[0], allocations: lines[0].allocations.slice(1) }]);
      expect(bad).toMatchObject({ status: 422, error: { hint: 'line_faults' } });
      const held = await planner
        .from('job_lines')
        .select('id, worker_id, job_line_allocations(term_index, rotations(code))')
        .order('term_index', { referencedTable: 'job_line_allocations' });
      expect(held.data).toMatchObject([
        {
          id: 'JL-001',
          worker_id: 'D-001',
          job_line_allocations: [{ term_index: 0, rotations: { code: 'ED' } }, {}, {}, {}, {}],
        },
      ]);
      const restored = await planner.rpc('restore_snapshot', {
        run_id: run,
        snapshot_revision: 0,
        expected_revision: 1,
        idempotency_key: randomUUID(),
      });
      expect(restored.data).toMatchObject({ revision: 2, line_count: 0 });
    });

    it('let one of two pushes at once win, and tell the other', async () => {
      const { data } = await planner.from('allocation_runs').select('revision').eq('id', run).single();
      const pushes = await Promise.all(
        ['D-002', 'D-003', 'D-004'].map((worker) =>
          planner.rpc('push_job_lines', {
            run_id: run,
            expected_revision: data!.revision,
            idempotency_key: randomUUID(),
            lines: [line('JL-001', worker)],
          }),
        ),
      );
      expect(pushes.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    });

    it('answer other roles as the database does', async () => {
      const { gateway } = under();
      const push = async (client: Client) =>
        (
          await client.rpc('push_job_lines', {
            run_id: run,
            expected_revision: 0,
            idempotency_key: randomUUID(),
            lines: [],
          })
        ).status;
      expect(await push(gateway.client())).toBe(401);
      expect(await push(await gateway.signedIn('viewer@demo.example'))).toBe(403);
      expect(await push(await gateway.signedIn('admin@other.example'))).toBe(404);
    });
  });
