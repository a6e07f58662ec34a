import { type Field, parseField } from './field.ts';
import { notParsed, notSpoken } from './rest-error.ts';
import { split } from './split.ts';

export type OrderTerm = { field: Field; descending: boolean; nulls: 'first' | 'last' | null };

const term = /^(.+?)(?:\.(asc|desc))?(?:\.nulls(first|last))?$/s;

/** Reads `position.desc.nullslast,id`. */
export const parseOrder = (text: string): OrderTerm[] =>
  split(text, ',').map((part) => {
    if (/^[^"]*\(/.test(part)) throw notSpoken("order by an embedded table's column");
    const found = term.exec(part.trim());
    if (!found || /[^"]\.[^"]*$/.test(found[1])) throw notParsed('order', text);
    return {
      field: parseField(found[1]),
      descending: found[2] === 'desc',
      nulls: (found[3] as 'first' | 'last' | undefined) ?? null,
    };
  });
