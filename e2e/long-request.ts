import type { SchedulingRequestInput } from '#engine/domain/request.ts';

const specialties = ['Medicine', 'Surgery', 'Emergency', 'Psychiatry', 'Paediatrics', 'Obstetrics', 'Intensive care'];
const categories = [['B', 'C'], ['D'], ['A', 'C'], ['A', 'B'], ['A'], ['D', 'C'], ['C']] as const;

/** A request with a plan soon and a proof late: many unlike rotations, and no gap allowed. */
export const longRequest = (): SchedulingRequestInput => ({
  rotations: Array.from({ length: 60 }, (_, index) => ({
    id: `unit-${index}`,
    name: `Unit ${index}`,
    capacity: 3 + (index % 3),
    parent_specialty: specialties[index % specialties.length],
    subspecialty: `${specialties[index % specialties.length]} ${index % 29}`,
    experience_categories: [...categories[index % categories.length]],
    is_service_term: index % 17 === 16,
  })),
  affinity: {
    source: 'made up',
    version: '1',
    weights: Object.fromEntries(
      specialties.flatMap((parent, row) =>
        Array.from({ length: 29 }, (_, sub) => [
          `${parent} ${sub}`,
          Object.fromEntries(
            specialties.map((other, column) => [other, ((row * 13 + sub * 29 + column * 41) % 97) - 40]),
          ),
        ]),
      ),
    ),
  },
  term_structure: [10, 10, 10, 10, 12],
  num_job_lines: 140,
  state: 'VIC',
  cohort: 'PGY1',
  gap: 0,
  max_seconds: 300,
});
