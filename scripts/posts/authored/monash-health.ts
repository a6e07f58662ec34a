import type { Service, Unit } from '../service.ts';

const unit =
  (parent: string, specialty: string, categories: string) =>
  (name: string, campuses: Record<string, number>, more: Partial<Unit> = {}): Unit[] =>
    Object.entries(campuses).map(
      ([facility, posts]) =>
        ({ added: `${name}, ${facility}`, facility, specialty, parent, posts, categories, ...more }) as Unit,
    );

/** The 126 interns of 2026 over the campuses of the service, whose intern units are not published. */
export const monashHealth: Service = {
  organization: 'Monash Health',
  state: 'VIC',
  cohort: 'PGY1',
  note: 'service, campuses and head count real; its intern units are not published, so usual units stand in for them',
  units: [
    ...unit('Emergency', 'Emergency medicine', 'AC')(
      'Emergency',
      { Clayton: 10, Dandenong: 9, Casey: 8 },
      { required: 7 },
    ),
    ...unit('Medicine', 'General medicine', 'BC')(
      'General Medicine',
      { Clayton: 6, Dandenong: 6, Casey: 4 },
      { required: 3 },
    ),
    ...unit('Medicine', 'Cardiology', 'BC')('Cardiology', { Clayton: 3, Dandenong: 1 }),
    ...unit('Medicine', 'Respiratory and sleep medicine', 'BC')('Respiratory', { Clayton: 3, Dandenong: 1 }),
    ...unit('Medicine', 'Nephrology', 'BC')('Renal', { Clayton: 3 }),
    ...unit('Medicine', 'Neurology', 'BC')('Stroke & Neurology', { Clayton: 2 }),
    ...unit('Medicine', 'Medical oncology', 'B')('Oncology', { Moorabbin: 2 }),
    ...unit('Medicine', 'Haematology', 'B')('Haematology', { Clayton: 2 }),
    ...unit('Medicine', 'Geriatric medicine', 'B')('Aged Care', { Kingston: 3, Casey: 1 }),
    ...unit('Medicine', 'Rehabilitation medicine', 'B')('Rehabilitation', { Kingston: 2 }),
    ...unit('Medicine', 'Palliative medicine', 'B')('Palliative Care', { Moorabbin: 1 }, { excludable: true }),
    ...unit('Surgery', 'General surgery', 'CD')('Colorectal', { Clayton: 3, Dandenong: 2 }),
    ...unit('Surgery', 'General surgery', 'CD')('Upper GI & Hepatobiliary', { Clayton: 4 }),
    ...unit('Surgery', 'General surgery', 'D')('General Surgery', { Dandenong: 4, Casey: 4 }, { required: 2 }),
    ...unit('Surgery', 'Orthopaedic surgery', 'D')('Orthopaedics', { Clayton: 3, Dandenong: 3, Casey: 2 }),
    ...unit('Surgery', 'Urology', 'D')('Urology', { Moorabbin: 3, Casey: 1 }),
    ...unit('Surgery', 'Plastic surgery', 'D')('Plastics', { Dandenong: 2 }),
    ...unit('Surgery', 'Vascular surgery', 'CD')('Vascular', { Clayton: 3 }),
    ...unit('Surgery', 'Neurosurgery', 'CD')('Neurosurgery', { Clayton: 2 }),
    ...unit('Surgery', 'Otolaryngology', 'D')('ENT', { Moorabbin: 2 }, { excludable: true }),
    ...unit(
      'Women and children',
      'Obstetrics and gynaecology',
      'AD',
    )('Obstetrics & Gynaecology', { Clayton: 4, Dandenong: 3, Casey: 2 }),
    ...unit('Women and children', 'Paediatrics', 'AB')('Paediatrics', { Clayton: 4, Dandenong: 2, Casey: 2 }),
    ...unit('Psychiatry', 'Psychiatry', 'B')('Psychiatry', { Clayton: 3, Dandenong: 3, Casey: 1 }),
    ...unit('Critical care', 'Intensive care medicine', 'C')('Intensive Care', { Clayton: 2, Dandenong: 1 }),
    ...unit('Anaesthesia', 'Anaesthesia', 'D')('Anaesthesia', { Moorabbin: 1 }),
    // A 12-week service term would be 23 % of the year, over the 20 % allowed: none in the last term.
    {
      added: 'Relief',
      specialty: '',
      parent: 'Service',
      posts: [4, 4, 4, 4, 0],
      categories: '',
      service: true,
      excludable: true,
    },
  ],
};
