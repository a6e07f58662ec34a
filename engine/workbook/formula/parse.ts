import { columnIndex } from '../cells.ts';

/** A formula as a tree. References keep their text apart: sheet (null: the formula's own) and A1 corners. */
export type Expression =
  | { kind: 'constant'; value: number | string | boolean }
  | { kind: 'array'; rows: (number | string | boolean)[][] }
  | { kind: 'range'; sheet: string | null; from: Corner; to: Corner }
  | { kind: 'unary'; operator: '-' | '+'; operand: Expression }
  | { kind: 'binary'; operator: string; left: Expression; right: Expression }
  | { kind: 'call'; name: string; arguments: Expression[] };

/** A cell, counted from 0; what is not fixed (by `$`) moves with the formula. */
export type Corner = { row: number; column: number; fixedRow: boolean; fixedColumn: boolean };

type Token = { kind: 'number' | 'text' | 'name' | 'sheet' | 'symbol'; text: string };

const pattern =
  /\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?)|"((?:[^"]|"")*)"|'((?:[^']|'')*)'!|([A-Za-z_][A-Za-z0-9_. ]*?)!(?=\$?[A-Za-z])|([A-Za-z$_.][A-Za-z0-9$_.]*)|(<=|>=|<>|[-+*/^&=<>(),;:{}%]))/y;

const tokens = (formula: string): Token[] => {
  const list: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < formula.trimEnd().length) {
    const match = pattern.exec(formula);
    if (!match) throw new SyntaxError('not a formula');
    const [, number, text, quoted, bare, name, symbol] = match;
    if (number !== undefined) list.push({ kind: 'number', text: number });
    else if (text !== undefined) list.push({ kind: 'text', text: text.replaceAll('""', '"') });
    else if (quoted !== undefined || bare !== undefined)
      list.push({ kind: 'sheet', text: (quoted ?? bare).replaceAll("''", "'") });
    else if (name !== undefined) list.push({ kind: 'name', text: name });
    else list.push({ kind: 'symbol', text: symbol });
  }
  return list;
};

const cornerOf = (text: string): Corner | null => {
  const match = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)$/.exec(text);
  if (!match) return null;
  const [, fixedColumn, letters, fixedRow, digits] = match;
  return {
    row: Number(digits) - 1,
    column: columnIndex(letters),
    fixedRow: fixedRow !== '',
    fixedColumn: fixedColumn !== '',
  };
};

/** How tightly operators bind, loosest first. */
const levels = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

/**
 * Reads a formula (without its `=`).
 * @throws SyntaxError when it is none
 */
export const parseFormula = (formula: string): Expression => {
  const list = tokens(formula);
  let at = 0;
  const next = (): Token => {
    const token = list[at++];
    if (!token) throw new SyntaxError('the formula ends too early');
    return token;
  };
  const isSymbol = (text: string): boolean => list[at]?.kind === 'symbol' && list[at].text === text;
  const expect = (text: string): void => {
    if (!isSymbol(text)) throw new SyntaxError(`'${text}' is missing`);
    at++;
  };
  const level = (depth: number): Expression => {
    if (depth === levels.length) return signed();
    let left = level(depth + 1);
    while (list[at]?.kind === 'symbol' && levels[depth].includes(list[at].text)) {
      const operator = next().text;
      left = { kind: 'binary', operator, left, right: level(depth + 1) };
    }
    return left;
  };
  const signed = (): Expression => {
    if (isSymbol('-') || isSymbol('+')) {
      const operator = next().text as '-' | '+';
      return { kind: 'unary', operator, operand: signed() };
    }
    return primary();
  };
  const range = (sheet: string | null, first: string): Expression => {
    const from = cornerOf(first);
    if (!from) throw new SyntaxError(`'${first}' is no cell`);
    if (!isSymbol(':')) return { kind: 'range', sheet, from, to: from };
    at++;
    const to = cornerOf(next().text);
    if (!to) throw new SyntaxError('the range has no end');
    return { kind: 'range', sheet, from, to };
  };
  const constants = (): Expression => {
    const rows: (number | string | boolean)[][] = [[]];
    while (!isSymbol('}')) {
      const negative = isSymbol('-');
      if (negative) at++;
      const token = next();
      rows.at(-1)!.push(token.kind === 'number' ? (negative ? -1 : 1) * Number(token.text) : token.text);
      if (isSymbol(',')) at++;
      else if (isSymbol(';')) {
        at++;
        rows.push([]);
      }
    }
    at++;
    return { kind: 'array', rows };
  };
  const call = (name: string): Expression => {
    const list: Expression[] = [];
    at++;
    while (!isSymbol(')')) {
      list.push(level(0));
      if (!isSymbol(')')) expect(',');
    }
    at++;
    return { kind: 'call', name: name.toUpperCase(), arguments: list };
  };
  const primary = (): Expression => {
    const token = next();
    if (token.kind === 'number') {
      const value = Number(token.text);
      if (!isSymbol('%')) return { kind: 'constant', value };
      at++;
      return { kind: 'constant', value: value / 100 };
    }
    if (token.kind === 'text') return { kind: 'constant', value: token.text };
    if (token.kind === 'sheet') return range(token.text, next().text);
    if (token.kind === 'name') {
      if (isSymbol('(')) return call(token.text);
      if (/^(true|false)$/i.test(token.text)) return { kind: 'constant', value: token.text.toLowerCase() === 'true' };
      return range(null, token.text);
    }
    if (token.text === '(') {
      const inner = level(0);
      expect(')');
      return inner;
    }
    if (token.text === '{') return constants();
    throw new SyntaxError(`'${token.text}' is not expected here`);
  };
  const tree = level(0);
  if (at < list.length) throw new SyntaxError('more follows the formula');
  return tree;
};
