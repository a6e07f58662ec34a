import { apportion } from './apportion.ts';
import type { Unit } from './service.ts';

type UsualUnit = [name: string, parent: string, specialty: string, categories: string, share: number];

/** What a large hospital's interns rotate through, with the posts of a hundred lines. Illustrative. */
const large: readonly UsualUnit[] = [
  ['Emergency Department', 'Emergency', 'Emergency medicine', 'AC', 24],
  ['General Medicine', 'Medicine', 'General medicine', 'BC', 13],
  ['Cardiology', 'Medicine', 'Cardiology', 'BC', 3],
  ['Respiratory Medicine', 'Medicine', 'Respiratory and sleep medicine', 'BC', 3],
  ['Renal Medicine', 'Medicine', 'Nephrology', 'BC', 3],
  ['Stroke and Neurology', 'Medicine', 'Neurology', 'BC', 2],
  ['Oncology', 'Medicine', 'Medical oncology', 'B', 2],
  ['Geriatric Medicine', 'Medicine', 'Geriatric medicine', 'B', 4],
  ['Rehabilitation', 'Medicine', 'Rehabilitation medicine', 'B', 2],
  ['General Surgery', 'Surgery', 'General surgery', 'CD', 13],
  ['Orthopaedics', 'Surgery', 'Orthopaedic surgery', 'D', 7],
  ['Urology', 'Surgery', 'Urology', 'D', 3],
  ['Plastic Surgery', 'Surgery', 'Plastic surgery', 'D', 2],
  ['Vascular Surgery', 'Surgery', 'Vascular surgery', 'CD', 3],
  ['ENT', 'Surgery', 'Otolaryngology', 'D', 2],
  ['Obstetrics and Gynaecology', 'Women and children', 'Obstetrics and gynaecology', 'AD', 8],
  ['Paediatrics', 'Women and children', 'Paediatrics', 'AB', 7],
  ['Psychiatry', 'Psychiatry', 'Psychiatry', 'B', 7],
  ['Intensive Care', 'Critical care', 'Intensive care medicine', 'C', 3],
  ['Anaesthesia', 'Anaesthesia', 'Anaesthesia', 'D', 2],
];

/** The same for a hospital of some dozen interns. */
const small: readonly UsualUnit[] = [
  ['Emergency Department', 'Emergency', 'Emergency medicine', 'AC', 26],
  ['General Medicine', 'Medicine', 'General medicine', 'BC', 22],
  ['Geriatric Medicine and Rehabilitation', 'Medicine', 'Geriatric medicine', 'B', 6],
  ['General Surgery', 'Surgery', 'General surgery', 'CD', 20],
  ['Orthopaedics', 'Surgery', 'Orthopaedic surgery', 'D', 12],
  ['Obstetrics and Gynaecology', 'Women and children', 'Obstetrics and gynaecology', 'AD', 9],
  ['Paediatrics', 'Women and children', 'Paediatrics', 'AB', 8],
  ['Psychiatry', 'Psychiatry', 'Psychiatry', 'B', 8],
  ['General Practice', 'General practice', 'General practice', 'AB', 7],
];

const mostOfSmall = 45;

/** Posts beyond the lines of a cohort, so that doctors are not all bound to one plan. */
const slack = 1.1;

/** Usual units for a service of which a head count alone is known: about a tenth more posts than lines. */
export const usualUnits = (lines: number, more: { facility?: string } = {}): Unit[] => {
  const units = lines <= mostOfSmall ? small : large;
  const posts = apportion(
    Math.ceil(lines * slack),
    units.map(([, , , , share]) => share),
  );
  return units.map(([name, parent, specialty, categories], index) => ({
    added: more.facility ? `${name}, ${more.facility}` : name,
    parent,
    specialty,
    categories,
    posts: posts[index],
    ...more,
  }));
};

/** Relief posts of a cohort, none in a term that would be more than `mostShare` of the year. */
export const relief = (lines: number, terms: readonly number[], mostShare = 0.2): Unit => {
  const weeks = terms.reduce((sum, term) => sum + term, 0);
  return {
    added: 'Relief',
    parent: 'Service',
    specialty: '',
    categories: '',
    posts: terms.map((term) => (term / weeks > mostShare ? 0 : Math.max(1, Math.round(lines * 0.03)))),
    service: true,
    excludable: true,
  };
};
