import type { Engine, Query } from '../engine.ts';
import { quoted } from '../engine.ts';
import { answer } from './answer.ts';
import { callSql, functionOf } from './call.ts';
import type { Catalogue, Relation } from './catalogue.ts';
import { type Preferences, parsePreferences } from './prefer.ts';
import { emptyTree, parseTree, type QueryTree } from './query-tree.ts';
import { type Reading, readSql } from './read.ts';
import { asRestError, errorResponse, notSpoken, RestError } from './rest-error.ts';
import { type Outcome, runChange, runReading } from './run.ts';
import { parseSelect } from './select.ts';
import { actAs, type Caller } from './session.ts';
import { Binding } from './statement.ts';
import { deleteSql, insertSql, updateSql } from './write.ts';

export type RestDeps = {
  engine: Engine;
  catalogue: () => Promise<Catalogue>;
  schema: string;
  maxRows: number;
  /** Hears of faults that are the gateway's own. */
  onFault: (error: unknown) => void;
};

/** One request, read. */
type Asked = {
  method: string;
  path: string;
  reads: boolean;
  parameters: URLSearchParams;
  preferences: Preferences;
  single: boolean;
  body: unknown;
};

/** A request made ready: what to run inside the transaction, and how its outcome is shown. */
type Ready = { run: (query: Query) => Promise<Outcome>; shape: 'rows' | 'value' | 'nothing'; readsOnly: boolean };

const readsSpoken = /^(GET|HEAD)$/;

const checkSchema = (request: Request, schema: string, reads: boolean): void => {
  const profile = request.headers.get(reads ? 'accept-profile' : 'content-profile') ?? schema;
  if (profile !== schema)
    throw new RestError(
      406,
      'PGRST106',
      `Invalid schema: ${profile}`,
      null,
      `Only the following schemas are exposed: ${schema}`,
    );
};

const isSingle = (request: Request): boolean => {
  const accepted = request.headers.get('accept') ?? '*/*';
  if (/vnd\.pgrst\.object\+json(?!;\s*nulls)/.test(accepted)) return true;
  if (/nulls=stripped|pgrst\.plan/.test(accepted) || !/application\/json|\*\/\*/.test(accepted))
    throw notSpoken(`"${accepted}"`);
  return false;
};

const bodyOf = async (request: Request): Promise<unknown> => {
  const text = await request.text();
  if (text === '') return null;
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json/i.test(type)) throw notSpoken(`bodies of type "${type}"`);
  try {
    return JSON.parse(text);
  } catch {
    throw new RestError(400, 'PGRST102', 'Empty or invalid json');
  }
};

const ask = async (request: Request, path: string, schema: string): Promise<Asked> => {
  const { method } = request;
  const reads = readsSpoken.test(method);
  if (!reads && !['POST', 'PATCH', 'DELETE'].includes(method))
    throw new RestError(405, 'PGRST117', `Unsupported HTTP method: ${method}`);
  checkSchema(request, schema, reads);
  const parameters = new URL(request.url).searchParams;
  const range = /^(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '');
  if (reads && range && !parameters.has('limit') && !parameters.has('offset')) {
    parameters.set('offset', range[1]);
    if (range[2]) parameters.set('limit', String(Math.max(0, Number(range[2]) - Number(range[1]) + 1)));
  }
  return {
    method,
    path,
    reads,
    parameters,
    preferences: parsePreferences(request.headers.get('prefer')),
    single: isSingle(request),
    body: reads || method === 'DELETE' ? null : await bodyOf(request),
  };
};

const itemsOf = ({ parameters }: Asked) => parseSelect(parameters.get('select') ?? '');

const readyCall = (asked: Asked, reading: Reading): Ready => {
  const { catalogue, binding } = reading;
  const name = asked.path.slice('rpc/'.length);
  if (!asked.reads && asked.method !== 'POST')
    throw new RestError(405, 'PGRST101', 'Cannot use the PATCH or DELETE method on RPC');
  const names = new Set(
    catalogue.functions.filter((each) => each.name === name).flatMap((each) => each.arguments.map((arg) => arg.name)),
  );
  if (asked.body !== null && (typeof asked.body !== 'object' || Array.isArray(asked.body)))
    throw notSpoken('a function call whose body is no object');
  const given = asked.reads
    ? Object.fromEntries([...asked.parameters].filter(([key]) => names.has(key)))
    : ((asked.body ?? {}) as Record<string, unknown>);
  const called = functionOf(catalogue, name, Object.keys(given));
  const call = callSql(binding, catalogue.schema, called, given, asked.reads);
  const readsOnly = asked.reads || called.readsOnly;
  if (called.returns === 'rows') {
    const relation: Relation = { schema: catalogue.schema, name, columns: called.columns, primaryKey: [] };
    const tree = parseTree(asked.parameters, (key) => asked.reads && names.has(key));
    const sql = readSql(reading, { from: call, relation, alias: name }, itemsOf(asked), tree);
    return {
      run: async (query) => {
        const outcome = await runReading(query, sql, binding.values, asked.preferences.counted);
        return called.returnsSet ? outcome : { ...outcome, body: outcome.body.slice(1, -1) || 'null' };
      },
      shape: called.returnsSet ? 'rows' : 'value',
      readsOnly,
    };
  }
  const value = called.returns === 'void' ? `${call}::text` : called.returnsSet ? `_set.value` : `to_json(${call})`;
  const sql = called.returnsSet
    ? `select coalesce(json_agg(_set.value), '[]')::text as body from ${call} as _set (value)`
    : `select ${value}::text as body`;
  return {
    run: async (query) => {
      const [row] = await query<{ body: string | null }>(sql, binding.values);
      return { body: row.body ?? 'null', rows: 1, total: null };
    },
    shape: called.returns === 'void' ? 'nothing' : 'value',
    readsOnly,
  };
};

const changeSql = (asked: Asked, binding: Binding, relation: Relation, tree: QueryTree): string | null => {
  if (asked.method === 'POST') return insertSql(binding, relation, asked.body, asked.parameters, asked.preferences);
  if (asked.method === 'PATCH') return updateSql(binding, relation, asked.body, tree, asked.parameters.get('columns'));
  return deleteSql(binding, relation, tree);
};

const readyTable = (asked: Asked, reading: Reading): Ready => {
  const { binding, catalogue } = reading;
  const relation = catalogue.relations.get(asked.path);
  if (!relation)
    throw new RestError(
      404,
      'PGRST205',
      `Could not find the table '${catalogue.schema}.${asked.path}' in the schema cache`,
    );
  const tree = parseTree(asked.parameters);
  const from = `${quoted(relation.schema)}.${quoted(relation.name)}`;
  const { returns, counted } = asked.preferences;
  if (asked.reads) {
    const sql = readSql(reading, { from, relation, alias: relation.name }, itemsOf(asked), tree);
    return { run: (query) => runReading(query, sql, binding.values, counted), shape: 'rows', readsOnly: true };
  }
  const change = changeSql(asked, binding, relation, tree);
  const nothing = { body: '[]', rows: 0, total: counted ? 0 : null };
  if (change === null) return { run: async () => nothing, shape: 'rows', readsOnly: true };
  if (returns !== 'representation')
    return { run: (query) => runChange(query, change, binding.values), shape: 'rows', readsOnly: false };
  // The changed rows are all shown: the filter chose them already.
  const shown = { ...emptyTree(), order: tree.order, embedded: tree.embedded };
  const sql = readSql(
    { ...reading, maxRows: Number.MAX_SAFE_INTEGER },
    { from: '_changed', relation, alias: relation.name },
    itemsOf(asked),
    shown,
  );
  const before = `with _changed as (${change} returning ${quoted(relation.name)}.*) `;
  return { run: (query) => runReading(query, sql, binding.values, counted, before), shape: 'rows', readsOnly: false };
};

const checkOutcome = ({ preferences, parameters, reads, single }: Asked, ready: Ready, outcome: Outcome): void => {
  if (preferences.maxAffected !== null && !reads && outcome.rows > preferences.maxAffected)
    throw new RestError(
      400,
      'PGRST124',
      'Query result exceeds max-affected preference constraint',
      `The query affects ${outcome.rows} rows`,
    );
  const shown = reads || preferences.returns === 'representation';
  if (single && shown && ready.shape === 'rows' && outcome.rows !== 1)
    throw new RestError(
      406,
      'PGRST116',
      'Cannot coerce the result to a single JSON object',
      `The result contains ${outcome.rows} rows`,
    );
  const offset = Number(parameters.get('offset') ?? 0);
  if (reads && outcome.total !== null && offset > 0 && offset > outcome.total)
    throw new RestError(
      416,
      'PGRST103',
      'Requested range not satisfiable',
      `An offset of ${offset} was requested, but there are only ${outcome.total} rows.`,
    );
};

/**
 * Answers one request of PostgREST's dialect, as far as it is spoken here, in one transaction in the caller's name.
 * `path` is what follows `/rest/v1/`. Never rejects: every failure is an answer in PostgREST's form.
 */
export const answerRest = async (deps: RestDeps, request: Request, path: string, caller: Caller): Promise<Response> => {
  const { engine, schema, maxRows } = deps;
  try {
    if (path === '') throw notSpoken('the description of the schema');
    const asked = await ask(request, path, schema);
    const reading = { catalogue: await deps.catalogue(), binding: new Binding(), maxRows, embeds: 0 };
    const ready = path.startsWith('rpc/') ? readyCall(asked, reading) : readyTable(asked, reading);
    const outcome = await engine.transaction(async (query) => {
      await actAs(query, caller, { schema, method: asked.method, path: `/${path}`, readsOnly: ready.readsOnly });
      const result = await ready.run(query);
      // Inside the transaction, so that a change that may not be answered is not made.
      checkOutcome(asked, ready, result);
      return result;
    });
    return answer(asked, ready.shape, outcome);
  } catch (error) {
    // Deeper than JSON or the grammar can be followed.
    const problem =
      error instanceof RangeError
        ? new RestError(400, 'PGRST102', 'Empty or invalid json', 'It is nested too deep.')
        : asRestError(error, caller.role);
    if (problem.code === 'XX000') deps.onFault(error);
    return errorResponse(problem, request.method !== 'HEAD');
  }
};
