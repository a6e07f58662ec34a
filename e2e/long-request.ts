import type { SchedulingRequestInput } from '#engine/domain/request.ts';

const specialties = ['Medicine', 'Surgery', 'Emergency', 'Psychiatry', 'Paediatrics', 'Obstetrics', 'Intensive care'];
const categories = [['B', 'C'], ['D'], ['A', 'C'], ['A', 'B'], ['A'], ['D', 'C'], ['C']] as const;

/** A request with a plan soon and a proof never: many unlike rotations, a year of unequal posts, no gap allowed. */
export const longRequest = (): SchedulingRequestInput => ({
  rotations: Array.from({ length: 84 }, (_, index) => ({
    id: `unit-${index}`,
    name: `Unit ${index}`,
    capacity: [0, 1, 2, 3, 4].map((term) => 3 + ((index * 7 + term * 5) % 4)),
    parent_specialty: specialties[index % specialties.length],
    subspecialty: `${specialties[index % specialties.length]} ${index % 31}`,
    experience_categories: [...categories[index % categories.length]],
    is_service_term: index % 17 === 16,
  })),
  affinity: {
    source: 'made up',
    version: '1',
    weights: Object.fromEntries(
      specialties.flatMap((parent, row) =>
        Array.from({ length: 31 }, (_, sub) => [
          `${parent} ${sub}`,
          Object.fromEntries(
            specialties.map((other, column) => [other, ((row * 13 + sub * 29 + column * 41) % 97) - 40]),
          ),
        ]),
      ),
    ),
  },
  term_structure: [10, 10, 10, 10, 12],
  num_job_lines: 300,
  state: 'VIC',
  cohort: 'PGY1',
  gap: 0,
  max_seconds: 300,
});
