import { quoted } from '../engine.ts';
import { type Condition, listOf, type Operator } from './condition.ts';
import type { Field } from './field.ts';
import type { OrderTerm } from './order.ts';
import { notParsed, RestError } from './rest-error.ts';

/** The values of one statement, in the order they are bound. No value of a request is ever written into its SQL. */
export class Binding {
  readonly values: string[] = [];
  /** Binds a value and returns its place, as text. */
  text(value: string): string {
    if (value.includes('\0')) throw new RestError(400, '22P05', 'unsupported Unicode escape sequence');
    this.values.push(value);
    return `$${this.values.length}::text`;
  }
  /** Binds a value and returns its place, as a type of the catalogue. */
  as(value: string, type: string): string {
    return `(${this.text(value)})::${type}`;
  }
}

/** A table in a statement: what it is called there, and its columns' types. */
export type Named = { alias: string; columns: Record<string, string> };

const hasOwn = (columns: Record<string, string>, name: string) => Object.hasOwn(columns, name);

/** A field as SQL. A column that is not there is the database's to report. */
export const fieldSql = (binding: Binding, { alias, columns }: Named, field: Field): { sql: string; type: string } => {
  const column = `${quoted(alias)}.${quoted(field.column)}`;
  if (field.path.length === 0)
    return { sql: column, type: hasOwn(columns, field.column) ? columns[field.column] : 'text' };
  const path = field.path.map(({ arrow, key }) =>
    /^-?\d{1,9}$/.test(key) ? ` ${arrow} ${key}` : ` ${arrow} ${binding.text(key)}`,
  );
  return {
    sql: `(to_jsonb(${column})${path.join('')})`,
    type: field.path.at(-1)?.arrow === '->>' ? 'text' : 'jsonb',
  };
};

const symbols: Partial<Record<Operator, string>> = {
  eq: '=',
  neq: '<>',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  cs: '@>',
  cd: '<@',
  ov: '&&',
  isdistinct: 'is distinct from',
};
const patterns: Partial<Record<Operator, string>> = { like: 'like', ilike: 'ilike', match: '~', imatch: '~*' };
const states: Record<string, string> = {
  null: 'null',
  not_null: 'not null',
  true: 'true',
  false: 'false',
  unknown: 'unknown',
};

const testSql = (binding: Binding, named: Named, test: Extract<Condition, { kind: 'test' }>): string => {
  const { operator, value } = test;
  const { sql, type } = fieldSql(binding, named, test.field);
  if (operator === 'is') {
    if (!hasOwn(states, value.toLowerCase())) throw notParsed('filter', `is.${value}`);
    return `${sql} is ${states[value.toLowerCase()]}`;
  }
  if (operator === 'in') {
    const values = listOf(value).map((each) => binding.as(each, type));
    return values.length === 0 ? 'false' : `${sql} in (${values.join(', ')})`;
  }
  const pattern = patterns[operator];
  if (pattern)
    return `${sql} ${pattern} ${binding.text(pattern.endsWith('like') ? value.replaceAll('*', '%') : value)}`;
  return `${sql} ${symbols[operator]} ${binding.as(value, type)}`;
};

export const conditionSql = (binding: Binding, named: Named, condition: Condition): string => {
  const sql =
    condition.kind === 'test'
      ? testSql(binding, named, condition)
      : condition.members.map((member) => conditionSql(binding, named, member)).join(` ${condition.joiner} `);
  return condition.negated ? `not (${sql})` : `(${sql})`;
};

/** ` where ...`, or nothing. */
export const whereSql = (conditions: string[]): string =>
  conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`;

/** ` order by ...`, or nothing. */
export const orderSql = (binding: Binding, named: Named, order: OrderTerm[]): string =>
  order.length === 0
    ? ''
    : ` order by ${order
        .map(
          ({ field, descending, nulls }) =>
            `${fieldSql(binding, named, field).sql}${descending ? ' desc' : ''}${nulls ? ` nulls ${nulls}` : ''}`,
        )
        .join(', ')}`;
