import type { SchedulingRequestInput } from '#engine/domain/request.ts';

type Row = [id: string, name: string, capacity: number, specialty: string, categories: ('A' | 'B' | 'C' | 'D')[]];

const rows: Row[] = [
  ['ed', 'Emergency', 2, 'Emergency Medicine', ['A', 'C']],
  ['gen-med', 'General Medicine', 2, 'General Medicine', ['B', 'C']],
  ['gen-surg', 'General Surgery', 2, 'General Surgery', ['D']],
  ['ortho', 'Orthopaedics', 1, 'Orthopaedic Surgery', ['D']],
  ['icu', 'Intensive Care', 1, 'Intensive Care Medicine', ['C']],
  ['rehab', 'Rehabilitation', 1, 'Rehabilitation Medicine', ['B']],
  ['gp', 'Rural General Practice', 1, 'General Practice', ['A', 'B']],
  ['psych', 'Psychiatry', 1, 'Psychiatry', ['A', 'B']],
];

/** A small hospital: eleven posts a term for six lines. Invented, and small enough to read. */
export const exampleRequest: SchedulingRequestInput = {
  rotations: rows.map(([id, name, capacity, parent_specialty, experience_categories]) => ({
    id,
    name,
    capacity,
    parent_specialty,
    experience_categories,
  })),
  term_structure: [10, 10, 10, 10, 12],
  num_job_lines: 6,
};
