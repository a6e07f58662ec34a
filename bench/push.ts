/**
 * `npm run bench:push [-- RUNS]`: pushes 1,000 lines of five terms to a new run, pushes as many in their place (which keeps what they
 * replace in a snapshot), puts those back, and reads what the run holds; seven runs unless told otherwise. Milliseconds of the call,
 * the first and the median, by the client the pane uses over HTTP: on PGlite as the planner embeds it, its data on disk, and on the
 * PostgreSQL of the tests.
 */
import { databases, startProject } from './push-projects.ts';
import { solvedInstance } from './solved-instance.ts';

const runs = Number(process.argv[2] ?? 7);
const demo = { org_id: '00000000-0000-4000-8000-000000000001', plan_id: '00000000-0000-4000-8000-000000000002' };
const { request, response } = solvedInstance('XXL-1');

/** As the pane sends them: a doctor each, and the checker's word. `back`: the other way round, so that every line changes hands. */
const linesOf = (back: boolean) =>
  response.job_lines.map(({ allocations, ...line }, index, all) => ({
    ...line,
    worker_id: `w${back ? all.length - index : index + 1}`,
    allocations: allocations.map(({ rotation_name: _, ...allocation }) => allocation),
  }));
const first = linesOf(false);
const second = linesOf(true);

const done = async <Data>(asked: PromiseLike<{ data: Data; error: { message: string } | null }>) => {
  const { data, error } = await asked;
  if (error) throw new Error(error.message);
  return data as NonNullable<Data>;
};
const median = (list: number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

const kinds = ['a new run', 'in place of as many', 'put back', 'read'] as const;

const measure = async (open: (typeof databases)[string]): Promise<number[][]> => {
  const { client, stop } = await startProject(open);
  try {
    const { org_id, plan_id } = demo;
    await done(
      client.from('rotations').insert(
        request.rotations.map(({ capacity, ...rotation }) => ({
          ...{ ...rotation, org_id },
          capacity: typeof capacity === 'number' ? [capacity] : capacity,
        })),
      ),
    );
    await done(client.from('workers').insert(first.map(({ worker_id, level }) => ({ org_id, id: worker_id, level }))));
    const times: number[][] = kinds.map(() => []);
    for (let run = 0; run < runs; run++) {
      const { term_structure } = request;
      const row = { org_id, plan_id, name: `Bench ${run}`, term_structure };
      const { id: run_id } = await done(client.from('allocation_runs').insert(row).select('id').single());
      const call = (expected_revision: number) => ({ run_id, expected_revision, idempotency_key: crypto.randomUUID() });
      const calls = [
        () => client.rpc('push_job_lines', { ...call(0), lines: first }),
        () => client.rpc('push_job_lines', { ...call(1), lines: second }),
        () => client.rpc('restore_snapshot', { ...call(2), snapshot_revision: 1 }),
        () => client.from('job_lines').select('id,worker_id,allocations:job_line_allocations(*)').match({ run_id }),
      ];
      for (const [kind, ask] of calls.entries()) {
        const from = performance.now();
        await done(ask());
        times[kind].push(performance.now() - from);
      }
      const { count } = await client
        .from('job_line_allocations')
        .select('*', { count: 'exact', head: true })
        .match({ run_id });
      if (count !== first.length * term_structure.length) throw new Error(`the run holds ${count} allocations`);
    }
    return times;
  } finally {
    await stop();
  }
};

const megabytes = (JSON.stringify(first).length / 1e6).toFixed(1);
process.stdout.write(
  `${first.length} lines x ${request.term_structure.length} terms, ${megabytes} MB, ${runs} runs; ms\n\n`,
);
process.stdout.write(`| database   | ${kinds.map((kind) => `${kind}: first | median`).join(' | ')} |\n`);
process.stdout.write(`| ---------- | ${kinds.map(() => '---: | ---:').join(' | ')} |\n`);
for (const [name, open] of Object.entries(databases)) {
  const times = await measure(open);
  const cells = times.flatMap((list) => [list[0], median(list)]).map((ms) => ms.toFixed(0));
  process.stdout.write(`| ${name.padEnd(10)} | ${cells.join(' | ')} |\n`);
}
