import type { Violation } from '../../domain/response.ts';
import type { Place } from '../issue.ts';
import type { ReadLines } from './read-job-lines.ts';

/** A violation with the cell it speaks of: the term's, else the line's; null for one on the whole plan. */
export type PlacedViolation = Violation & { place: Place | null };

export const placeViolations = (violations: readonly Violation[], read: ReadLines): PlacedViolation[] => {
  const lines = new Map(read.lines.map((line) => [line.id, line]));
  return violations.map((violation) => {
    const line = violation.line_id === null ? undefined : lines.get(violation.line_id);
    const cell = line && (violation.term_index === null ? line.lineCell : line.addresses[violation.term_index]);
    return { ...violation, place: cell ? { sheet: read.sheet, cell } : null };
  });
};
