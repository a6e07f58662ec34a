import type { SchedulingRequestInput } from '#engine/domain/request.ts';

const units = [
  ['ed', 'Emergency', 'Emergency medicine', ['A', 'C']],
  ['gen-med', 'General Medicine', 'Medicine', ['B']],
  ['cardio', 'Cardiology', 'Medicine', ['B', 'C']],
  ['gen-surg', 'General Surgery', 'Surgery', ['D']],
  ['ortho', 'Orthopaedics', 'Surgery', ['C', 'D']],
  ['psych', 'Psychiatry', 'Psychiatry', ['A', 'B']],
  ['paed', 'Paediatrics', 'Paediatrics', ['A']],
  ['obs', 'Obstetrics', 'Obstetrics and gynaecology', ['D']],
] as const;

/** A small intern year that is solved to the proof at once: every legal plan is worth the same. */
export const easyRequest = (): SchedulingRequestInput => ({
  rotations: units.map(([id, name, specialty, categories]) => ({
    id,
    name,
    capacity: 3,
    parent_specialty: specialty,
    subspecialty: name,
    experience_categories: [...categories],
  })),
  affinity: { source: 'none', version: '1', weights: {} },
  weights: { diversity: 0, fill: 0 },
  term_structure: [10, 10, 10, 10, 12],
  year_start: '2026-02-02',
  num_job_lines: 12,
  state: 'VIC',
  cohort: 'PGY1',
});
