import { type Field, parseField } from './field.ts';
import { notParsed, notSpoken } from './rest-error.ts';
import { split, unquoted } from './split.ts';

const operators = [
  'eq',
  'neq',
  'gt',
  'gte',
  'lt',
  'lte',
  'like',
  'ilike',
  'match',
  'imatch',
  'in',
  'is',
  'isdistinct',
  'cs',
  'cd',
  'ov',
] as const;
export type Operator = (typeof operators)[number];

export type Condition =
  | { kind: 'test'; field: Field; negated: boolean; operator: Operator; value: string }
  | { kind: 'group'; joiner: 'and' | 'or'; negated: boolean; members: Condition[] };

const spoken = new Set<string>(operators);
const foreign = /^(?:(?:fts|plfts|phfts|wfts)(?:\([^)]*\))?|sl|sr|nxr|nxl|adj|\w+\((?:any|all)\))$/;

/** Reads what stands right of `column=`: `eq.3`, `not.is.null`, `in.(a,"b,c")`. */
export const parseTest = (field: Field, text: string): Condition => {
  const negated = text.startsWith('not.');
  const rest = negated ? text.slice(4) : text;
  const dot = rest.indexOf('.');
  const operator = rest.slice(0, dot);
  if (dot < 0) throw notParsed('filter', text);
  if (foreign.test(operator)) throw notSpoken(`the operator "${operator}"`);
  if (!spoken.has(operator)) throw notParsed('filter', text);
  return { kind: 'test', field, negated, operator: operator as Operator, value: rest.slice(dot + 1) };
};

const groupHead = /^(not\.)?(and|or)\((.*)\)$/s;

const parseMember = (text: string): Condition => {
  const group = groupHead.exec(text);
  if (group) return parseGroup(group[2] as 'and' | 'or', group[1] !== undefined, `(${group[3]})`);
  const [field, ...rest] = split(text, '.');
  if (rest.length < 2) throw notParsed('logic tree', text);
  const test = parseTest(parseField(field), rest.join('.'));
  // Only inside a group may a value be quoted as a whole.
  return test.kind === 'test' && test.operator !== 'in' ? { ...test, value: unquoted(test.value) } : test;
};

/** Reads `(a.eq.1,or(b.is.null,c.gt.2))`. */
export const parseGroup = (joiner: 'and' | 'or', negated: boolean, text: string): Condition => {
  const inside = /^\((.+)\)$/s.exec(text.trim());
  if (!inside) throw notParsed('logic tree', text);
  return { kind: 'group', joiner, negated, members: split(inside[1], ',').map((member) => parseMember(member.trim())) };
};

/** The values of `in.(...)`. */
export const listOf = (text: string): string[] => {
  const inside = /^\((.*)\)$/s.exec(text);
  if (!inside) throw notParsed('filter', text);
  return split(inside[1], ',').map(unquoted);
};
