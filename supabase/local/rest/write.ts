import { quoted } from '../engine.ts';
import type { Relation } from './catalogue.ts';
import type { Preferences } from './prefer.ts';
import type { QueryTree } from './query-tree.ts';
import { notSpoken, RestError } from './rest-error.ts';
import { split, unquoted } from './split.ts';
import { type Binding, conditionSql, whereSql } from './statement.ts';

type Row = Record<string, unknown>;

const tableOf = ({ schema, name }: Relation): string => `${quoted(schema)}.${quoted(name)}`;

const asRows = (body: unknown): Row[] => {
  const rows = Array.isArray(body) ? body : [body];
  if (!rows.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row)))
    throw new RestError(400, 'PGRST102', 'Empty or invalid json');
  return rows;
};

const columnsOf = (relation: Relation, rows: Row[], parameter: string | null): string[] => {
  const keys = Object.keys(rows[0] ?? {});
  const columns = parameter === null ? keys : split(parameter, ',').map(unquoted);
  if (parameter === null)
    for (const row of rows)
      if (Object.keys(row).length !== keys.length || !keys.every((key) => Object.hasOwn(row, key)))
        throw new RestError(400, 'PGRST102', 'All object keys must match');
  for (const column of columns)
    if (!Object.hasOwn(relation.columns, column))
      throw new RestError(
        400,
        'PGRST204',
        `Could not find the '${column}' column of '${relation.name}' in the schema cache`,
      );
  return columns;
};

const valuesSql = (binding: Binding, relation: Relation, rows: Row[], columns: string[], missingIsDefault: boolean) => {
  const table = tableOf(relation);
  if (columns.length === 0) return rows.length > 1 ? null : 'default values';
  if (!missingIsDefault || rows.every((row) => columns.every((column) => Object.hasOwn(row, column))))
    return `select ${columns.map(quoted).join(', ')} from json_populate_recordset(null::${table}, ${binding.as(JSON.stringify(rows), 'json')})`;
  return `values ${rows
    .map((row) => {
      const record = `json_populate_record(null::${table}, ${binding.as(JSON.stringify(row), 'json')})`;
      return `(${columns
        .map((column) => (Object.hasOwn(row, column) ? `(${record}).${quoted(column)}` : 'default'))
        .join(', ')})`;
    })
    .join(', ')}`;
};

const conflictSql = (
  relation: Relation,
  columns: string[],
  resolution: Preferences['resolution'],
  target: string | null,
) => {
  if (resolution === null) return '';
  const keys = target === null ? relation.primaryKey : split(target, ',').map(unquoted);
  if (keys.length === 0) return '';
  const set = columns.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ');
  const action = resolution === 'ignore-duplicates' || !set ? 'nothing' : `update set ${set}`;
  return ` on conflict (${keys.map(quoted).join(', ')}) do ${action}`;
};

/** `insert ...` for a row or rows, or null when there is none to insert. */
export const insertSql = (
  binding: Binding,
  relation: Relation,
  body: unknown,
  parameters: URLSearchParams,
  preferences: Preferences,
): string | null => {
  const rows = asRows(body);
  if (rows.length === 0) return null;
  const columns = columnsOf(relation, rows, parameters.get('columns'));
  const values = valuesSql(binding, relation, rows, columns, preferences.missingIsDefault);
  if (values === null) throw notSpoken('an insert of several rows without columns');
  const names = columns.length === 0 ? '' : ` (${columns.map(quoted).join(', ')})`;
  return `insert into ${tableOf(relation)}${names} ${values}${conflictSql(relation, columns, preferences.resolution, parameters.get('on_conflict'))}`;
};

const rowsToChange = (binding: Binding, relation: Relation, tree: QueryTree, verb: string): string => {
  if (tree.limit !== null || tree.offset > 0) throw notSpoken(`a limited ${verb.toLowerCase()}`);
  // As Supabase does (pg-safeupdate): nobody means every row by leaving the filter out.
  if (tree.conditions.length === 0) throw new RestError(400, '21000', `${verb} requires a WHERE clause`);
  const named = { alias: relation.name, columns: relation.columns };
  return whereSql(tree.conditions.map((condition) => conditionSql(binding, named, condition)));
};

/** `update ...`, or null when the body changes nothing. */
export const updateSql = (
  binding: Binding,
  relation: Relation,
  body: unknown,
  tree: QueryTree,
  columnsParameter: string | null,
): string | null => {
  const [row] = asRows(body);
  const columns = columnsOf(relation, row ? [row] : [], columnsParameter);
  if (columns.length === 0) return null;
  const record = binding.as(JSON.stringify(row), 'json');
  const set = columns.map((column) => `${quoted(column)} = _body.${quoted(column)}`).join(', ');
  const where = rowsToChange(binding, relation, tree, 'UPDATE');
  return `update ${tableOf(relation)} as ${quoted(relation.name)} set ${set} from json_populate_record(null::${tableOf(relation)}, ${record}) as _body${where}`;
};

export const deleteSql = (binding: Binding, relation: Relation, tree: QueryTree): string =>
  `delete from ${tableOf(relation)} as ${quoted(relation.name)}${rowsToChange(binding, relation, tree, 'DELETE')}`;
