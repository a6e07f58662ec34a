import type { Catalogue, ForeignKey, Relation } from './catalogue.ts';
import { RestError } from './rest-error.ts';
import type { Embed } from './select.ts';

/** How rows of one table find those of another: equal values in `columns` and `targetColumns`. */
export type Relationship = {
  key: ForeignKey;
  target: Relation;
  columns: string[];
  targetColumns: string[];
  /** At most one row is found. */
  toOne: boolean;
};

const describe = ({ key, toOne }: Relationship, from: Relation): string =>
  `${key.name} using ${key.table}(${key.columns.join(', ')}) and ${key.target}(${key.targetColumns.join(', ')}), ${
    toOne ? 'many-to-one' : 'one-to-many'
  } from ${from.name}`;

/**
 * The one foreign key between `from` and what the embed names: a table, the foreign key itself, or its only column.
 * @throws RestError 400 when there is none, 300 when there are several and no hint says which.
 */
export const relationshipOf = (catalogue: Catalogue, from: Relation, { relation, hint }: Embed): Relationship => {
  const names = (key: ForeignKey, name: string) =>
    key.name === name || (key.columns.length === 1 && key.columns[0] === name);
  const outward = catalogue.foreignKeys
    .filter((key) => key.table === from.name && (key.target === relation || names(key, relation)))
    .map((key) => ({
      key,
      target: catalogue.relations.get(key.target)!,
      columns: key.columns,
      targetColumns: key.targetColumns,
      toOne: true,
    }));
  const inward = catalogue.foreignKeys
    .filter((key) => key.target === from.name && (key.table === relation || key.name === relation))
    // A table that points to itself is read from the many to the one by its column or key, from the one to the many by its name.
    .filter((key) => key.table !== from.name || key.name !== relation)
    .map((key) => ({
      key,
      target: catalogue.relations.get(key.table)!,
      columns: key.targetColumns,
      targetColumns: key.columns,
      toOne: key.unique,
    }));
  const found = [...outward, ...inward].filter(
    ({ key, target }) => hint === null || names(key, hint) || target.name === hint,
  );
  if (found.length === 0)
    throw new RestError(
      400,
      'PGRST200',
      `Could not find a relationship between '${from.name}' and '${relation}' in the schema cache`,
      `Searched for a foreign key relationship between '${from.name}' and '${relation}'${
        hint ? ` using the hint '${hint}'` : ''
      } in the schema '${catalogue.schema}', but no matches were found.`,
    );
  if (found.length > 1)
    throw new RestError(
      300,
      'PGRST201',
      `Could not embed because more than one relationship was found for '${from.name}' and '${relation}'`,
      found.map((each) => describe(each, from)).join('; '),
      `Try changing '${relation}' to one of the following: ${found.map(({ key }) => `'${relation}!${key.name}'`).join(', ')}.`,
    );
  return found[0];
};
