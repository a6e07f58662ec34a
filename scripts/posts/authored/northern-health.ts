import type { Service } from '../service.ts';

const general = 'Northern Health (HMO2 General stream)';
const surgical = 'Northern Health (HMO2 Surgical stream)';

/** Sixty interns. The units are those the service publishes for its second-year streams, and four that every intern year needs. */
export const northernHealth: Service = {
  organization: 'Northern Health',
  state: 'VIC',
  cohort: 'PGY1',
  note: 'units published for second-year doctors, used for interns; the emergency department, intensive care, paediatrics and obstetrics are added',
  units: [
    {
      added: 'Emergency Department',
      specialty: 'Emergency medicine',
      parent: 'Emergency',
      posts: 11,
      categories: 'AC',
      code: 'ED',
      required: 8,
    },
    { hospital: general, term: 'Observation & Assessment Unit', posts: 2, categories: 'AC' },
    { hospital: general, term: 'General Medicine', posts: 8, categories: 'BC', code: 'GM', required: 6 },
    { hospital: general, term: 'Cardiology', posts: 2, categories: 'BC' },
    { hospital: general, term: 'Respiratory', posts: 3, categories: 'BC' },
    { hospital: general, term: 'Aged Care & Acute Aged Care', posts: 3, categories: 'B' },
    { hospital: general, term: 'Orthogeriatrics', posts: 1, categories: 'BD' },
    { hospital: general, term: 'Rehabilitation Medicine', posts: 2, categories: 'B' },
    { hospital: general, term: 'Palliative Care', posts: 1, categories: 'B' },
    { hospital: general, term: 'Hospital in the Home', posts: 1, categories: 'B', excludable: true },
    { hospital: surgical, term: 'Urology', posts: 3, categories: 'D' },
    { hospital: surgical, term: 'Plastics', posts: 3, categories: 'D' },
    { hospital: surgical, term: 'Orthopaedics', posts: 4, categories: 'D' },
    { hospital: surgical, term: 'Colorectal', posts: 3, categories: 'CD' },
    { hospital: surgical, term: 'Hepato-Pancreato-Biliary', posts: 3, categories: 'CD' },
    { hospital: surgical, term: 'Vascular & Thoracic', posts: 3, categories: 'CD' },
    { hospital: surgical, term: 'Paediatric Surgery', posts: 1, categories: 'D', excludable: true },
    { hospital: general, term: 'Psychiatry', posts: 4, categories: 'B' },
    { hospital: surgical, term: 'Pre-Admission Clinic (Anaesthetics)', posts: 2, categories: 'D' },
    {
      added: 'Intensive Care Unit',
      specialty: 'Intensive care medicine',
      parent: 'Critical care',
      posts: 2,
      categories: 'C',
      code: 'ICU',
    },
    { added: 'Paediatrics', specialty: 'Paediatrics', parent: 'Women and children', posts: 3, categories: 'AB' },
    {
      added: 'Obstetrics & Gynaecology',
      specialty: 'Obstetrics and gynaecology',
      parent: 'Women and children',
      posts: 3,
      categories: 'AD',
      code: 'O&G',
    },
    // A 12-week service term would be 23 % of the year, over the 20 % allowed: none in the last term.
    {
      hospital: surgical,
      term: 'Surgical Cover',
      posts: [2, 2, 2, 2, 0],
      categories: '',
      service: true,
      excludable: true,
    },
  ],
};
