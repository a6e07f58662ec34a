import type { SchedulingRequestInput } from '#engine/domain/request.ts';
import { SchedulingRequest } from '#engine/domain/request.ts';

const categories = [['A', 'C'], ['B', 'C'], ['D'], ['B'], ['C', 'D'], ['A', 'B']] as const;
const specialties = 15;

/** Lines of a demo, which must be quick soon; then of hospitals of middle size, each with wishes of its own. */
const warmUpLines = [10, 140, 140];

const weights = (seed: number) =>
  Object.fromEntries(
    Array.from({ length: specialties }, (_, a) => [
      `Specialty ${a}`,
      Object.fromEntries(
        Array.from({ length: specialties }, (_, b) => [
          `Specialty ${b}`,
          ((Math.min(a, b) * 29 + Math.max(a, b) * 17 + seed * 11) % 101) - 30,
        ]),
      ),
    ]),
  );

const hospital = (lines: number, seed: number): SchedulingRequest => {
  const units = Math.min(60, 2 * lines);
  const posts = Math.ceil(lines * 1.1);
  const request: SchedulingRequestInput = {
    rotations: Array.from({ length: units }, (_, index) => ({
      id: `unit-${index}`,
      name: `Unit ${index}`,
      capacity: Math.ceil((posts * (index + 1)) / units) - Math.ceil((posts * index) / units),
      parent_specialty: `Specialty ${index % specialties}`,
      subspecialty: index % 2 ? `Subspecialty ${index % 26}` : null,
      experience_categories: [...categories[(index + Math.floor(index / 7)) % categories.length]],
      is_service_term: index % 12 === 11,
      is_leave: index % 30 === 23,
      is_rural: index % 9 === 4,
      excludable: index % 10 === 7,
    })),
    term_structure: [10, 10, 10, 10, 12],
    num_job_lines: lines,
    state: 'VIC',
    cohort: 'PGY1',
    leave_first_half_share: 0.7,
    affinity: { source: 'invented', version: '1', weights: weights(seed) },
    max_seconds: 0.7,
    gap: lines < 100 ? 0.02 : 0.002,
    seed,
  };
  return SchedulingRequest.parse(request);
};

/**
 * Invented hospitals. A thread that has nothing to do yet solves them one after the other, so that the first planner's request finds code
 * that V8 has already compiled: a year for 140 doctors then takes half the time.
 */
export const warmUpRequests = (): SchedulingRequest[] => warmUpLines.map((lines, index) => hospital(lines, index + 1));
