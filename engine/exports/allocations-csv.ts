import { csvForExcel } from '../csv/for-excel.ts';
import { type ExportedPlan, sharedWeeks } from './exported-plan.ts';

const heading = [
  'Line',
  'Worker',
  'Level',
  'Pathway',
  'Term',
  'Start week',
  'Weeks',
  'First day',
  'Last day',
  'Rotation id',
  'Rotation',
  'Specialty',
  'Subspecialty',
  'Categories',
  'Facility',
  'Service term',
  'Rural',
  'Leave weeks',
];

const yes = (flag: boolean): string => (flag ? 'yes' : 'no');

/** A CSV file with a row per placement: who is where, from which day to which. A placement over two terms is one row, at its first. */
export const allocationsCsv = ({ lines }: ExportedPlan): string =>
  csvForExcel([
    heading,
    ...lines.flatMap(({ id, worker, level, pathway, placements, leave }) =>
      placements.map((placement) => {
        const { term, week, weeks, first, last, rotation, label } = placement;
        return [
          id,
          worker?.id ?? null,
          level,
          pathway,
          term,
          week,
          weeks,
          first,
          last,
          rotation.id,
          label,
          rotation.parent_specialty,
          rotation.subspecialty ?? null,
          rotation.experience_categories.join(' '),
          rotation.facility ?? null,
          yes(rotation.is_service_term),
          yes(rotation.is_rural),
          leave.reduce((sum, block) => sum + sharedWeeks(placement, block), 0),
        ];
      }),
    ),
  ]);
