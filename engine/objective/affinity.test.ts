import { affinity } from './affinity.ts';
import { describePart, rotation } from './part.case.ts';

const profile = { source: 'test', version: '1', weights: { a: { b: 10, c: -4, a: 7 }, b: { c: 1 } } };
const rotations = [
  rotation('a'),
  rotation('a2', { parent_specialty: 'a' }),
  rotation('b'),
  rotation('c'),
  rotation('span', { parent_specialty: 'b', span_terms: 2 }),
];

describePart(affinity, {
  'adds every pair of every line once, in whatever order they come': {
    request: { rotations, affinity: profile },
    lines: [
      { 0: 'a', 1: 'b', 2: 'c' },
      { 0: 'c', 1: 'a' },
    ],
    score: 10 - 4 + 1 - 4,
  },
  'counts two rotations of one specialty by their own entry': {
    request: { rotations, affinity: profile },
    lines: [{ 0: 'a', 1: 'a2' }],
    score: 7,
  },
  'counts a span once': { request: { rotations, affinity: profile }, lines: [{ 0: 'a', 1: 'span' }], score: 10 },
  'uses the shipped profile when there is none': {
    request: { rotations: [rotation('Psychiatry'), rotation('GP')] },
    lines: [{ 0: 'Psychiatry', 1: 'GP' }],
    score: 24,
  },
});
