import type { SchedulingRequest } from '../../domain/request.ts';
import { isBlank, textOf } from '../cells.ts';
import { isLeaveWord } from '../council/line-terms.ts';
import type { LineSheet } from './line-sheet.ts';

const longest = 300;

/**
 * Every text of sheets of lines as a rotation of that name and id, so that lines can be read where the rotations themselves are not known:
 * an exported workbook need not hold its inputs.
 */
export const textsAsRotations = (sheets: readonly LineSheet[]): SchedulingRequest['rotations'] => {
  const texts = new Map<string, string>();
  for (const { sheet } of sheets)
    for (const row of sheet.rows)
      for (const cell of row) {
        if (typeof cell !== 'string' || isBlank(cell) || cell.length > longest) continue;
        const text = textOf(cell);
        if (!isLeaveWord(text) && !texts.has(text.toLowerCase())) texts.set(text.toLowerCase(), text);
      }
  return [...texts.values()].map((name) => ({
    id: name,
    name,
    capacity: 0,
    parent_specialty: name,
    experience_categories: [],
    is_service_term: false,
    is_rural: false,
    is_nights_or_relief: false,
    is_leave: false,
    is_non_clinical: false,
    excludable: false,
    required: 0,
    span_terms: 1,
  }));
};
