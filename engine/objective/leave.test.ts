import { leave } from './leave.ts';
import { describePart, rotation } from './part.case.ts';

const rotations = [
  rotation('l', { is_leave: true, capacity: 5 }),
  rotation('ls', { is_leave: true, span_terms: 2 }),
  rotation('a'),
];
const target = (leave_first_half_share: number | null) => ({ rotations, leave_first_half_share });

describePart(leave, {
  'costs 100 for each leave term short of the target share': {
    request: target(0.75),
    lines: [{ 0: 'l' }, { 1: 'l' }, { 2: 'l' }, { 3: 'l' }],
    score: -100,
  },
  'counts a term as early when it ends exactly in the middle': {
    request: { ...target(1), term_structure: [13, 13, 13, 13] },
    lines: [{ 1: 'l' }],
    score: 0,
  },
  'counts a span by its last term, and once': {
    request: target(1),
    lines: [{ 0: 'ls' }, { 1: 'ls' }],
    score: -100,
  },
  'rewards nothing beyond the target': { request: target(0.5), lines: [{ 0: 'l' }, { 1: 'l' }], score: 0 },
  'is off without a target': { request: target(null), lines: [{ 4: 'l' }], score: 0 },
});
