import { quoted } from '../engine.ts';
import type { Catalogue, Relation } from './catalogue.ts';
import { nameOfField } from './field.ts';
import { emptyTree, type QueryTree } from './query-tree.ts';
import { relationshipOf } from './relationship.ts';
import { RestError } from './rest-error.ts';
import type { Embed, SelectItem } from './select.ts';
import { type Binding, conditionSql, fieldSql, type Named, orderSql, whereSql } from './statement.ts';

export type Reading = {
  catalogue: Catalogue;
  binding: Binding;
  /** Most rows of any table in an answer. */
  maxRows: number;
  /** Embeds so far; each gets a name of its own. */
  embeds: number;
};

/** Where rows come from: SQL that stands in a `from`, and what the rows are. */
export type Source = { from: string; relation: Relation; alias: string };

/** `page`: the rows asked for. `all`: one row of any kind for each that a page could show. */
export type ReadSql = { page: string; all: string };

const columnsSql = (reading: Reading, named: Named, items: SelectItem[]): string[] =>
  items.flatMap((item) => {
    if (item.kind === 'all') return [`${quoted(named.alias)}.*`];
    if (item.kind === 'embed') return [];
    const { sql } = fieldSql(reading.binding, named, item.field);
    return [`${sql}${item.cast ? `::${item.cast}` : ''} as ${quoted(item.alias ?? nameOfField(item.field))}`];
  });

type EmbedSql = { column: string; join: string; condition: string | null };

const embedSql = (reading: Reading, source: Source, embed: Embed, tree: QueryTree): EmbedSql => {
  const { target, columns, targetColumns, toOne } = relationshipOf(reading.catalogue, source.relation, embed);
  reading.embeds++;
  const alias = `${target.name.slice(0, 50)}_${reading.embeds}`;
  const lateral = `_embed_${reading.embeds}`;
  const inside = readSql(
    reading,
    { from: `${quoted(target.schema)}.${quoted(target.name)}`, relation: target, alias },
    embed.items,
    tree,
    targetColumns.map(
      (column, at) => `${quoted(alias)}.${quoted(column)} = ${quoted(source.alias)}.${quoted(columns[at])}`,
    ),
  );
  const value = toOne ? 'row_to_json(_row)' : 'json_agg(_row)';
  const held = `${lateral}.held`;
  return {
    join: ` left join lateral (select ${value} as held from (${inside.page}) as _row${toOne ? ' limit 1' : ''}) as ${lateral} on true`,
    column: `${toOne ? held : `coalesce(${held}, '[]')`} as ${quoted(embed.name)}`,
    condition: embed.inner ? `${held} is not null` : null,
  };
};

const refuseOrphans = (tree: QueryTree, embeds: Embed[]): void => {
  for (const name of tree.embedded.keys())
    if (!embeds.some((embed) => embed.name === name || embed.relation === name))
      throw new RestError(
        400,
        'PGRST108',
        `'${name}' is not an embedded resource in this request`,
        null,
        `Verify that '${name}' is included in the 'select' query parameter.`,
      );
};

/**
 * The SQL that reads a tree of tables; an empty `items` is `*`. `joined`: conditions that tie the rows to those around them.
 * @throws RestError 400 and 300 for embeds that no foreign key, or more than one, stands for.
 */
export const readSql = (
  reading: Reading,
  source: Source,
  items: SelectItem[],
  tree: QueryTree,
  joined: string[] = [],
): ReadSql => {
  const named: Named = { alias: source.alias, columns: source.relation.columns };
  const shown: SelectItem[] = items.length === 0 ? [{ kind: 'all' }] : items;
  const embeds = shown.filter((item) => item.kind === 'embed');
  refuseOrphans(tree, embeds);
  const nested = embeds.map((embed) =>
    embedSql(reading, source, embed, tree.embedded.get(embed.name) ?? tree.embedded.get(embed.relation) ?? emptyTree()),
  );
  const columns = [...columnsSql(reading, named, shown), ...nested.map(({ column }) => column)];
  const conditions = [
    ...joined,
    ...tree.conditions.map((condition) => conditionSql(reading.binding, named, condition)),
    ...nested.flatMap(({ condition }) => condition ?? []),
  ];
  const body = ` from ${source.from} as ${quoted(source.alias)}${nested.map(({ join }) => join).join('')}${whereSql(conditions)}`;
  const limit = Math.min(tree.limit ?? reading.maxRows, reading.maxRows);
  const order = orderSql(reading.binding, named, tree.order);
  return {
    page: `select ${columns.join(', ')}${body}${order} limit ${limit} offset ${tree.offset}`,
    all: `select 1${body}`,
  };
};
