import { minTerms } from './min-terms.ts';
import { describeRule, lineIn, rotation } from './rule.case.ts';

const weeks = [10, 10, 10, 10, 12];
const inSpecialty = (parent_specialty: string, given = {}) =>
  rotation(parent_specialty, { parent_specialty, ...given });
const national = { min_terms: 4, min_term_weeks: 10, min_terms_distinct: 'specialty' as const };
const three = ['Medicine', 'Surgery', 'Emergency'].map((name) => inSpecialty(name));

describeRule(minTerms, {
  legal: {
    'four specialties and a service term': {
      bounds: national,
      line: lineIn(weeks, [...three, inSpecialty('Psychiatry'), inSpecialty('Relief', { is_service_term: true })]),
      value: '4',
    },
    'a 20-week block as one of the four': {
      bounds: national,
      line: lineIn(weeks, [inSpecialty('General practice', { span_terms: 2 }), ...three]),
      value: '4',
    },
    'the same specialty twice where terms need not differ': {
      bounds: { min_terms: 2 },
      line: lineIn(weeks, [rotation('a'), rotation('b')]),
      value: '2',
    },
    'two subspecialties of one specialty, and a rotation with none': {
      bounds: { min_terms: 3, min_terms_distinct: 'subspecialty' },
      line: lineIn(weeks, [
        rotation('a', { subspecialty: 'Renal' }),
        rotation('b', { subspecialty: 'Cardiology' }),
        rotation('c'),
      ]),
      value: '3',
    },
  },
  illegal: {
    'service, leave, short and repeated terms as if they counted': {
      bounds: { ...national, min_term_weeks: 11 },
      line: lineIn(weeks, [
        inSpecialty('Relief', { is_service_term: true }),
        inSpecialty('Leave', { is_leave: true }),
        inSpecialty('Surgery'),
        inSpecialty('Emergency'),
        inSpecialty('Medicine'),
      ]),
      value: '1',
      terms: [null],
      says: /^1 of its terms count, at least 4 of at least 11 weeks in different specialties needed/,
    },
    'one specialty twice as if it were two': {
      bounds: national,
      line: lineIn(weeks, [...three, rotation('again')]),
      value: '3',
      terms: [null],
      says: /different specialties/,
    },
  },
});
