import { type Field, parseField } from './field.ts';
import { notParsed, notSpoken } from './rest-error.ts';
import { split, unquoted } from './split.ts';

/** Another table's rows inside each row. */
export type Embed = {
  kind: 'embed';
  relation: string;
  /** Foreign key or column that says which relationship is meant. */
  hint: string | null;
  /** Rows without any are left out. */
  inner: boolean;
  /** What the answer calls it. */
  name: string;
  items: SelectItem[];
};
export type Column = { kind: 'column'; field: Field; cast: string | null; alias: string | null };
export type SelectItem = { kind: 'all' } | Column | Embed;

const aliasOf = (text: string): [alias: string | null, rest: string] => {
  const [first, ...rest] = split(text.replaceAll('::', '\0'), ':').map((part) => part.replaceAll('\0', '::'));
  return rest.length === 0 ? [null, text] : [unquoted(first), rest.join(':')];
};

const parseEmbed = (alias: string | null, target: string, inside: string): Embed => {
  const [relation, ...modifiers] = split(target, '!').map(unquoted);
  const hints = modifiers.filter((modifier) => modifier !== 'inner' && modifier !== 'left');
  if (!relation || hints.length > 1) throw notParsed('select parameter', target);
  return {
    kind: 'embed',
    relation,
    hint: hints[0] ?? null,
    inner: modifiers.includes('inner'),
    name: alias ?? relation,
    items: parseSelect(inside),
  };
};

/** A type's name: one word, or one of those SQL gives several. Nothing else may follow a column into the statement. */
const typeName =
  /^(?:[a-z_][a-z0-9_]*|double precision|character varying|bit varying|time(?:stamp)? with(?:out)? time zone)(?:\[\])?$/i;

const parseColumn = (alias: string | null, text: string): Column => {
  const [field, cast = null, ...rest] = text.split('::');
  if (rest.length > 0 || (cast !== null && !typeName.test(cast))) throw notParsed('select parameter', text);
  return { kind: 'column', field: parseField(field), cast, alias };
};

const parseItem = (text: string): SelectItem => {
  if (text === '*') return { kind: 'all' };
  if (text.startsWith('...')) throw notSpoken('spread embeds (...)');
  const [alias, rest] = aliasOf(text);
  if (/(^|\.)(sum|avg|min|max|count)\(\)(::.*)?$/.test(rest)) throw notSpoken('aggregates');
  const embed = /^((?:"(?:[^"\\]|\\.)*"|[^"(])+)\((.*)\)$/s.exec(rest);
  return embed ? parseEmbed(alias, embed[1], embed[2]) : parseColumn(alias, rest);
};

/**
 * Reads the `select` parameter: `*`, columns with alias, JSON path and cast, and embeds such as `lines:job_lines!inner(id)`.
 * @throws RestError 400 when it cannot be read, 501 for aggregates and spread embeds.
 */
export const parseSelect = (text: string): SelectItem[] =>
  split(text, ',')
    .map((item) => item.trim())
    .map((item) => {
      if (item === '') throw notParsed('select parameter', text);
      return parseItem(item);
    });
