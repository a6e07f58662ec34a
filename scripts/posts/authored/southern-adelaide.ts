import type { Service, Unit } from '../service.ts';

const unit = (term: string, posts: number, categories: string, more: Partial<Unit> = {}): Unit =>
  ({ hospital: 'Southern Adelaide LHN', term, posts, categories, ...more }) as Unit;

/** About 85 interns over Flinders Medical Centre (FMC) and Noarlunga (NHS), all units as published. */
export const southernAdelaide: Service = {
  organization: 'Southern Adelaide LHN',
  state: 'SA',
  cohort: 'PGY1',
  note: 'about 85 interns a year; the list of units is not exhaustive',
  units: [
    unit('Emergency, FMC', 13, 'AC', { required: 10 }),
    unit('Emergency, NHS', 6, 'AC'),
    unit('General Practice', 5, 'AB'),
    unit('Cardiology, FMC', 4, 'BC'),
    unit('Dermatology, FMC', 1, 'B', { excludable: true }),
    unit('Infectious Disease, FMC', 2, 'B'),
    unit('Respiratory, FMC', 4, 'BC'),
    unit('Stroke, FMC', 3, 'BC'),
    unit('Renal, FMC', 4, 'BC'),
    unit('Haematology, FMC', 3, 'B'),
    unit('Geriatrics, FMC', 5, 'B'),
    unit('Cardiothoracic Surgery, FMC', 2, 'CD'),
    unit('ENT, FMC', 2, 'D'),
    unit('Neurosurgery, FMC', 2, 'CD'),
    unit('Oesophago-gastric, FMC', 3, 'D'),
    unit('Colorectal, FMC', 4, 'CD'),
    unit('Hepatobiliary, FMC', 3, 'CD'),
    unit('Orthopaedics, FMC', 5, 'D'),
    unit('Plastics, FMC', 3, 'D'),
    unit('Vascular, FMC', 3, 'CD'),
    unit('Gynaecology, FMC', 7, 'AD'),
    unit('Paediatrics, FMC', 7, 'AB'),
  ],
};
