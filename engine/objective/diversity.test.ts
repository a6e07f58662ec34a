import { diversity } from './diversity.ts';
import { describePart, rotation } from './part.case.ts';

const rotations = [
  rotation('a'),
  rotation('a2', { parent_specialty: 'a' }),
  rotation('b'),
  rotation('g', { parent_specialty: 'a', span_terms: 2 }),
];

describePart(diversity, {
  'costs 50 for each further line with the same specialties, order aside': {
    request: { rotations },
    lines: [
      { 0: 'a', 1: 'b' },
      { 0: 'b', 1: 'a2' },
      { 0: 'a2', 1: 'b' },
      { 0: 'a', 1: 'a2' },
    ],
    score: -100,
  },
  'knows one rotation of a specialty from two, and a span as one': {
    request: { rotations },
    lines: [
      { 0: 'a', 1: 'a2', 2: 'b' },
      { 0: 'g', 2: 'b' },
      { 0: 'b', 1: 'a' },
    ],
    score: -50,
  },
  'costs nothing without lines': { request: { rotations }, lines: [], score: 0 },
});
