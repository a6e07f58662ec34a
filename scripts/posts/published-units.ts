import { usualCategories } from '#engine/presale/index.ts';
import { apportion } from './apportion.ts';
import type { Unit } from './service.ts';

type Records = readonly Record<string, string>[];

/** Posts of a specialty for a hundred lines, shared by its units. Illustrative. */
const shares: Record<string, number> = {
  'Emergency medicine': 28,
  'General medicine': 13,
  'Geriatric medicine': 5,
  Cardiology: 4,
  'Respiratory and sleep medicine': 4,
  Nephrology: 3,
  Neurology: 3,
  Gastroenterology: 3,
  'Rehabilitation medicine': 3,
  'General surgery': 13,
  'Orthopaedic surgery': 6,
  Urology: 3,
  'Vascular surgery': 3,
  'Obstetrics and gynaecology': 9,
  Paediatrics: 9,
  Psychiatry: 8,
  'Intensive care medicine': 4,
  Anaesthesia: 4,
  'General practice': 8,
};
const otherShare = 2;

/** A unit beside the published ones, so that a legal year is possible. */
export const added = (name: string, parent: string, specialty: string): Unit => ({
  added: name,
  parent,
  specialty,
  categories: usualCategories(specialty, parent).join(''),
  posts: 0,
});

/**
 * The units a service publishes, and those added to them, with illustrative posts: about a seventh more than lines.
 * @param hospitals names of the service in `real_posts.csv`
 */
export const publishedUnits = (
  hospitals: readonly string[],
  records: Records,
  lines: number,
  extra: readonly Unit[] = [],
): Unit[] => {
  const rows = records.filter(({ hospital }) => hospitals.includes(hospital));
  const clinical = rows.filter(({ parent_specialty }) => parent_specialty !== 'SERVICE');
  const named: Unit[] = clinical.map(({ hospital, term_name, specialty, parent_specialty }) => ({
    hospital,
    term: term_name,
    categories: usualCategories(specialty, parent_specialty).join(''),
    posts: 0,
  }));
  const units = [...named, ...extra];
  const specialties = [
    ...clinical.map(({ specialty }) => specialty),
    ...extra.map((unit) => ('added' in unit ? unit.specialty : '')),
  ];
  const shareOf = (specialty: string) =>
    (shares[specialty] ?? otherShare) / specialties.filter((each) => each === specialty).length;
  const posts = apportion(Math.ceil(lines * 1.15), specialties.map(shareOf));
  return units.map((unit, index) => ({ ...unit, posts: posts[index] }));
};
