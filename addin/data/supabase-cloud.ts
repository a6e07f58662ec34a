import { createClient } from '@supabase/supabase-js';
import type { Cloud, HeldLine, Organisation, Project, Pushed, Role, Run, RunId } from './cloud.ts';
import { CloudFault } from './cloud-fault.ts';
import { faultOf, type RestError } from './fault-of.ts';
import { liveRun } from './live.ts';
import { type RotationRow, rotationColumns, rotationOf } from './rows/rotation-row.ts';
import { heldLineOf, lineColumns, type RunRow, runColumns, runOf } from './rows/run-row.ts';
import { requestOfScenario, type ScenarioRow, scenarioColumns, scenarioRow } from './rows/scenario-row.ts';
import { type WorkerRow, workerColumns, workerOf } from './rows/worker-row.ts';
import { sessionKey } from './session-key.ts';
import { supabaseSession } from './supabase-session.ts';

/** Rows asked for at a time; a project may give fewer. */
const pageSize = 1000;

/** Longest an answer may take, in ms: a connection that hangs is as good as none. */
const patience = 60_000;

/** How often lines are read again when they were pushed while being read. */
const readings = 4;

type Answer = { data: unknown; error: RestError | null; status: number; count?: number | null };

const dataOf = async <Data>(asked: PromiseLike<Answer>): Promise<Data> => {
  const { data, error, status } = await asked;
  if (error) throw faultOf(error, status);
  return data as Data;
};

/** Every row, however few the project gives at once. `ask` counts all of them. */
const allOf = async <Row>(ask: (from: number, to: number) => PromiseLike<Answer>): Promise<Row[]> => {
  const rows: Row[] = [];
  for (;;) {
    const { data, error, status, count } = await ask(rows.length, rows.length + pageSize - 1);
    if (error) throw faultOf(error, status);
    const page = data as Row[];
    rows.push(...page);
    if (page.length === 0 || rows.length >= (count ?? 0)) return rows;
  }
};

type LoggedPush = { result: { revision: number; line_count: number } };

const withPatience =
  (ask: typeof fetch): typeof fetch =>
  (input, init) => {
    const late = AbortSignal.timeout(patience);
    return ask(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, late]) : late });
  };

/** The embedded project has no Realtime. */
const neverLive: Cloud['watch'] = (_run, { live }) => {
  live(false);
  return () => {};
};

/** The project by its own client. `ask` is a test's. */
export const supabaseCloud = (project: Project, ask: typeof fetch = fetch): Cloud => {
  const patient = withPatience(ask);
  const client = createClient(project.url, project.publishableKey, {
    db: { schema: 'planner' },
    // What comes back to a page of its own is read there.
    auth: { storageKey: sessionKey, flowType: 'pkce', detectSessionInUrl: false },
    global: { fetch: patient },
  });
  const counted = { count: 'exact' } as const;
  const of = ({ id, org_id }: RunId) => ({ run_id: id, org_id });

  const standing = async ({ id, org_id }: RunId) => {
    const run = await dataOf<Pick<Run, 'revision' | 'status'> | null>(
      client.from('allocation_runs').select('revision,status').match({ id, org_id }).maybeSingle(),
    );
    if (!run) throw new CloudFault('not found');
    return run;
  };

  return {
    ...supabaseSession(client, project, patient),
    watch: project.embedded ? neverLive : liveRun(client),

    organisations: async (user) => {
      const members = await allOf<{ role: Role; organisation: { id: string; name: string } }>((from, to) =>
        client
          .from('memberships')
          .select('role,organisation:organisations(id,name)', counted)
          .eq('user_id', user.id)
          .order('org_id')
          .range(from, to),
      );
      const runs = await allOf<RunRow>((from, to) =>
        client.from('allocation_runs').select(runColumns, counted).order('id').range(from, to),
      );
      const organisations = members.map(({ role, organisation }): Organisation => {
        const own = runs.map(runOf).filter(({ org_id }) => org_id === organisation.id);
        own.sort((a, b) => b.year - a.year || a.plan.localeCompare(b.plan) || a.name.localeCompare(b.name));
        return { ...organisation, role, runs: own };
      });
      return organisations.sort((a, b) => a.name.localeCompare(b.name));
    },
    workers: async ({ org_id }) => {
      const rows = await allOf<WorkerRow>((from, to) =>
        client
          .from('workers')
          .select(workerColumns, counted)
          .match({ org_id, active: true })
          .order('id')
          .range(from, to),
      );
      return rows.map(workerOf);
    },
    rotations: async ({ org_id }) => {
      const rows = await allOf<RotationRow>((from, to) =>
        client
          .from('rotations')
          .select(rotationColumns, counted)
          .match({ org_id, active: true })
          .order('id')
          .range(from, to),
      );
      return rows.map(rotationOf);
    },

    scenarios: async (run) => {
      const rows = await dataOf<{ id: string; name: string; num_job_lines: number | null; updated_at: string }[]>(
        client
          .from('planner_scenarios')
          .select('id,name,num_job_lines,updated_at')
          .match(of(run))
          .order('updated_at', { ascending: false })
          .limit(100),
      );
      return rows.map(({ id, name, num_job_lines, updated_at }) => ({
        id,
        name,
        lines: num_job_lines,
        changed: updated_at,
      }));
    },
    scenario: async ({ org_id }, id) => {
      const row = await dataOf<ScenarioRow | null>(
        client.from('planner_scenarios').select(scenarioColumns).match({ org_id, id }).maybeSingle(),
      );
      if (!row) throw new CloudFault('not found');
      return requestOfScenario(row);
    },
    saveScenario: async (run, name, request, id) => {
      const row = { ...scenarioRow(request), ...of(run), name };
      const scenarios = client.from('planner_scenarios');
      const saved = await dataOf<{ id: string }[]>(
        id === null
          ? scenarios.insert(row).select('id')
          : scenarios.update(row).match({ org_id: run.org_id, id }).select('id'),
      );
      // Row-level security hides what may not be changed.
      if (saved.length === 0) throw new CloudFault('not allowed');
    },

    standing,
    heldLines: async (run) => {
      for (let reading = 1; ; reading++) {
        const before = await standing(run);
        const rows = await allOf<HeldLine>((from, to) =>
          client.from('job_lines').select(lineColumns, counted).match(of(run)).order('position').range(from, to),
        );
        const after = await standing(run);
        // Pages of two revisions are no state the run was ever in.
        if (before.revision === after.revision) return { ...after, lines: rows.map(heldLineOf) };
        if (reading === readings) throw new CloudFault('busy');
      }
    },
    lastSnapshot: async (run) => {
      const [row] = await dataOf<{ revision: number; line_count: number; taken_at: string }[]>(
        client
          .from('snapshots')
          .select('revision,line_count,taken_at')
          .match(of(run))
          .order('revision', { ascending: false })
          .limit(1),
      );
      return row ? { revision: row.revision, lines: row.line_count, taken: row.taken_at } : null;
    },
    snapshotLines: async (run, revision) => {
      const row = await dataOf<{ lines: HeldLine[] } | null>(
        client
          .from('snapshots')
          .select('lines')
          .match({ ...of(run), revision })
          .maybeSingle(),
      );
      if (!row) throw new CloudFault('no snapshot');
      return row.lines.map(heldLineOf);
    },
    pushed: async (run, idempotency_key) => {
      const row = await dataOf<LoggedPush | null>(
        client
          .from('push_log')
          .select('result')
          .match({ ...of(run), idempotency_key })
          .maybeSingle(),
      );
      return row && { revision: row.result.revision, line_count: row.result.line_count, replayed: true };
    },
    push: (run, { key, revision, lines }) =>
      dataOf<Pushed>(
        client.rpc('push_job_lines', {
          run_id: run.id,
          expected_revision: revision,
          idempotency_key: key,
          lines,
        }),
      ),
    restore: (run, snapshot_revision, { key, revision }) =>
      dataOf<Pushed>(
        client.rpc('restore_snapshot', {
          run_id: run.id,
          snapshot_revision,
          expected_revision: revision,
          idempotency_key: key,
        }),
      ),
  };
};
