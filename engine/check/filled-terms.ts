import type { Violation } from '#engine/domain/response.ts';
import { empty } from '#engine/plan/read-plan.ts';
import { fromRequest, lineViolation, type PlanCondition, physicalRule } from './condition.ts';

/** Every term of a line holds exactly one rotation of the request, inside the year; a term its doctor is away holds none. */
export const filledTerms: PlanCondition = ({ year, lines }) => {
  const violations: Violation[] = [];
  for (const line of lines) {
    for (const fault of line.faults)
      violations.push(lineViolation(line, fault.term_index, fault.rule, fault.message, physicalRule));
    line.cells.forEach((cell, term) => {
      const away = line.role?.unavailable.has(term) === true;
      if (away && cell !== empty)
        violations.push(
          lineViolation(line, term, 'unavailable_terms', 'the doctor is not available in this term', fromRequest),
        );
      if (!away && cell === empty)
        violations.push(lineViolation(line, term, 'one_rotation_a_term', 'holds no rotation', physicalRule));
    });
    for (const { term_index: term, ...given } of line.draft.allocations) {
      const start = year.lengths.slice(0, term).reduce((sum, weeks) => sum + weeks, 1);
      const weeks = line.placements.find((placement) => placement.termIndex === term)?.weeks;
      if (typeof given.start_week === 'number' && given.start_week !== start)
        violations.push(
          lineViolation(line, term, 'term_structure', `starts in week ${start}, not ${given.start_week}`, fromRequest),
        );
      if (typeof given.term_length_weeks === 'number' && weeks !== undefined && given.term_length_weeks !== weeks)
        violations.push(
          lineViolation(
            line,
            term,
            'term_structure',
            `has ${weeks} weeks, not ${given.term_length_weeks}`,
            fromRequest,
          ),
        );
    }
  }
  return violations;
};
