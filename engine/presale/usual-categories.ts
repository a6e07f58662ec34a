import type { ExperienceCategory } from '../domain/rotation.ts';
import { fold } from '../workbook/words.ts';

/** Letters that a term of a specialty often carries: illustrative, since which term carries which is for the accreditor to say. */
const lettersBySpecialty: Record<string, string> = {
  Emergency: 'AC',
  'Emergency medicine': 'AC',
  Medicine: 'B',
  'General medicine': 'BC',
  Cardiology: 'BC',
  'Respiratory and sleep medicine': 'BC',
  Nephrology: 'BC',
  Neurology: 'BC',
  Gastroenterology: 'BC',
  'General practice': 'AB',
  Surgery: 'D',
  'General surgery': 'CD',
  'Vascular surgery': 'CD',
  'Cardiothoracic surgery': 'CD',
  Neurosurgery: 'CD',
  'Women and children': 'A',
  'Obstetrics and gynaecology': 'AD',
  Paediatrics: 'AB',
  Psychiatry: 'B',
  'Critical care': 'C',
  'Intensive care medicine': 'C',
  Anaesthesia: 'D',
  Service: '',
};

const letters = new Map(Object.entries(lettersBySpecialty).map(([name, text]) => [fold(name), text]));

/** The categories a term of a specialty often carries, else those of its parent specialty, else none. */
export const usualCategories = (specialty: string | null | undefined, parent: string): ExperienceCategory[] =>
  [...(letters.get(fold(specialty ?? '')) ?? letters.get(fold(parent)) ?? '')] as ExperienceCategory[];
