import type { SchedulingRequestInput } from '#engine/domain/request.ts';
import { SchedulingRequest } from '#engine/domain/request.ts';

const categories = [['A', 'C'], ['B', 'C'], ['D'], ['B'], ['C', 'D'], ['A', 'B']] as const;

/** Lines of a demo, which must be quick soon; then of a hospital of middle size. */
const warmUpLines = [10, 120];

const hospital = (lines: number): SchedulingRequest => {
  const request: SchedulingRequestInput = {
    rotations: Array.from({ length: 48 }, (_, index) => ({
      id: `unit-${index}`,
      name: `Unit ${index}`,
      capacity: 2 + (index % 3),
      parent_specialty: `Specialty ${index % 16}`,
      subspecialty: index % 4 === 0 ? `Subspecialty ${index % 20}` : null,
      experience_categories: [...categories[index % categories.length]],
      is_service_term: index % 12 === 11,
    })),
    term_structure: [10, 10, 10, 10, 12],
    num_job_lines: lines,
    state: 'VIC',
    cohort: 'PGY1',
    max_seconds: 0.7,
    gap: 0.005,
  };
  return SchedulingRequest.parse(request);
};

/**
 * Invented hospitals. A thread that has nothing to do yet solves them one after the other, so that the first planner's request finds code
 * that V8 has already compiled: a year for 140 doctors then takes less than half the time.
 */
export const warmUpRequests = (): SchedulingRequest[] => warmUpLines.map(hospital);
