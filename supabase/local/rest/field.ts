import { notParsed } from './rest-error.ts';
import { unquoted } from './split.ts';

/** A column, or a value inside one that holds JSON. */
export type Field = {
  column: string;
  path: { arrow: '->' | '->>'; key: string }[];
};

/** Reads `column`, `column->key`, `column->0->>key`. */
export const parseField = (text: string): Field => {
  const [column, ...rest] = text.trim().split(/(->>|->)/);
  if (!column) throw notParsed('field', text);
  const path: Field['path'] = [];
  for (let at = 0; at < rest.length; at += 2) {
    if (!rest[at + 1]) throw notParsed('field', text);
    path.push({ arrow: rest[at] as '->' | '->>', key: unquoted(rest[at + 1]) });
  }
  return { column: unquoted(column), path };
};

/** What the answer calls it when it has no alias: the last key that is a word. */
export const nameOfField = ({ column, path }: Field): string =>
  path.findLast(({ key }) => !/^\d+$/.test(key))?.key ?? column;
