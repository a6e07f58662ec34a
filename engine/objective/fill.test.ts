import { fill } from './fill.ts';
import { describePart, rotation } from './part.case.ts';

const term_structure = [26, 26];

describePart(fill, {
  'costs 400 for each required post left empty and 2 for each other one': {
    request: { rotations: [rotation('a', { capacity: 3, required: 2 })], term_structure },
    lines: [{ 0: 'a' }],
    score: -(400 + 2) - (800 + 2),
  },
  'asks for no more required posts than there are': {
    request: { rotations: [rotation('a', { capacity: [1, 0], required: 2 })], term_structure },
    lines: [],
    score: -400,
  },
  'leaves excludable posts free, but not their required ones': {
    request: { rotations: [rotation('a', { capacity: 3, required: 1, excludable: true })], term_structure },
    lines: [{ 0: 'a' }],
    score: -400,
  },
  'leaves out rotations that another cohort holds': {
    request: {
      rotations: [rotation('a', { capacity: 3, cohorts: ['PGY2'] }), rotation('b')],
      term_structure,
      cohort: 'PGY1',
    },
    lines: [],
    score: -4,
  },
  'rewards no more doctors than there are posts': {
    request: { rotations: [rotation('a')], term_structure },
    lines: [{ 0: 'a' }, { 0: 'a' }],
    score: -2,
  },
  'counts a span in both its terms': {
    request: { rotations: [rotation('g', { capacity: 2, span_terms: 2 })], term_structure },
    lines: [{ 0: 'g' }],
    score: -4,
  },
});
