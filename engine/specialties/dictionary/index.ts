import type { ParentEntry } from '../entry.ts';
import { anaesthesia } from './anaesthesia.ts';
import { criticalCare } from './critical-care.ts';
import { pathology, radiology } from './diagnostics.ts';
import { emergency } from './emergency.ts';
import { generalPractice } from './general-practice.ts';
import { medicine } from './medicine.ts';
import { nonClinical } from './non-clinical.ts';
import { psychiatry } from './psychiatry.ts';
import { surgery } from './surgery.ts';
import { womenAndChildren } from './women-and-children.ts';

export { flagWords } from './flag-words.ts';
export { silentWords } from './silent-words.ts';

/** Parent of positions that are relief, nights or leave and nothing more. */
export const serviceParent = 'Service';
export const leaveParent = 'Leave';

/** Every parent specialty with its specialties. Where a word has several meanings, the first in this order is the usual one. */
export const parentSpecialties: readonly ParentEntry[] = [
  medicine,
  surgery,
  nonClinical,
  emergency,
  criticalCare,
  anaesthesia,
  psychiatry,
  womenAndChildren,
  generalPractice,
  pathology,
  radiology,
];
