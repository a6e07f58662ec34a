import { type Condition, parseGroup, parseTest } from './condition.ts';
import { parseField } from './field.ts';
import { type OrderTerm, parseOrder } from './order.ts';
import { notParsed } from './rest-error.ts';
import { split, unquoted } from './split.ts';

/** Which rows of a table, in which order, and the same of the tables embedded in it, by the name the answer gives them. */
export type QueryTree = {
  conditions: Condition[];
  order: OrderTerm[];
  limit: number | null;
  offset: number;
  embedded: Map<string, QueryTree>;
};

export const emptyTree = (): QueryTree => ({ conditions: [], order: [], limit: null, offset: 0, embedded: new Map() });

const notOfRows = new Set(['select', 'columns', 'on_conflict']);

const wholeNumber = (key: string, text: string): number => {
  if (!/^\d{1,15}$/.test(text)) throw notParsed(`${key} parameter`, text);
  return Number(text);
};

const child = (tree: QueryTree, path: string[]): QueryTree => {
  let node = tree;
  for (const name of path) {
    const next = node.embedded.get(name) ?? emptyTree();
    node.embedded.set(name, next);
    node = next;
  }
  return node;
};

const add = (tree: QueryTree, path: string[], key: string, value: string): void => {
  if (key === 'and' || key === 'or') {
    const negated = path.at(-1) === 'not';
    child(tree, negated ? path.slice(0, -1) : path).conditions.push(parseGroup(key, negated, value));
    return;
  }
  const node = child(tree, path);
  if (key === 'order') node.order = parseOrder(value);
  else if (key === 'limit') node.limit = wholeNumber(key, value);
  else if (key === 'offset') node.offset = wholeNumber(key, value);
  else node.conditions.push(parseTest(parseField(key), value));
};

/** Reads every parameter that chooses rows; `isOther` says which belong to something else (the arguments of a function). */
export const parseTree = (parameters: URLSearchParams, isOther: (key: string) => boolean = () => false): QueryTree => {
  const tree = emptyTree();
  for (const [name, value] of parameters) {
    if (notOfRows.has(name) || isOther(name)) continue;
    const parts = split(name, '.');
    const key = parts.pop();
    if (!key) throw notParsed('filter', name);
    add(tree, parts.map(unquoted), key, value);
  }
  return tree;
};
