import { SchedulingRequest, type SchedulingRequestInput } from '#engine/domain/request.ts';
import type { Fault, FaultCheck } from './fault.ts';

/** A faultless request: rotations a, b, c and a span g in three terms, two lines. */
export const faultless: SchedulingRequestInput = {
  rotations: ['a', 'b', 'c', 'g'].map((id) => ({
    id,
    name: `Ward ${id.toUpperCase()}`,
    capacity: 2,
    parent_specialty: id === 'a' ? 'Medicine' : 'Surgery',
    subspecialty: id === 'a' ? 'Renal' : null,
    span_terms: id === 'g' ? 2 : 1,
  })),
  term_structure: [13, 13, 26],
  num_job_lines: 2,
};

/** Faults of the faultless request with some of its fields changed, as `pointer: message`. */
export const faultsOf = (check: FaultCheck, given: Partial<SchedulingRequestInput>): string[] =>
  check(SchedulingRequest.parse({ ...faultless, ...given })).map(
    ({ pointer, message }: Fault) => `${pointer}: ${message}`,
  );
