import { expect, it } from 'vitest';
import { faultless, faultsOf } from './fault.case.ts';
import { lockFaults } from './locks.ts';

const faults = (locks: object[], given: object = {}) => faultsOf(lockFaults, { ...given, locks } as typeof faultless);

it('accepts locks that can be kept together', () => {
  expect(
    faults([
      { line: 'JL-001', term: 1, rotation_id: 'a' },
      { line: 1, term: 1, any_of: ['a', 'b'] },
      { line: 1, term: 1, not: ['b'] },
      { line: 2, rotation_id: 'g' },
      { line: 2, not: ['a'] },
      { line: 2, term: 1, any_of: ['a', 'b'] },
      { line: 2, not: [] },
    ]),
  ).toEqual([]);
});

it('lists every line, term and rotation that does not exist, and a lock that asks for nothing', () => {
  expect(
    faults([
      { line: 'Anna', term: 4, rotation_id: 'z' },
      { line: 3, any_of: ['a', 'y'], not: ['x'] },
      { line: 1 },
      { line: 1, any_of: [] },
    ]),
  ).toEqual([
    '/locks/0/line: there is no line "Anna"; the lines are 1 to 2',
    '/locks/0/term: there is no term 4; the year has 3',
    '/locks/0/rotation_id: there is no rotation "z"',
    '/locks/1/line: there is no line 3; the lines are 1 to 2',
    '/locks/1/any_of/1: there is no rotation "y"',
    '/locks/1/not/0: there is no rotation "x"',
    '/locks/2: this lock asks for nothing: give rotation_id, any_of or not',
    '/locks/3/any_of: this list is empty: nothing could be in it',
  ]);
});

it('refuses a rotation this cohort may not hold, one with no posts then, and a span none may hold', () => {
  const rotations = faultless.rotations.map((rotation) => ({
    ...rotation,
    cohorts: rotation.id === 'a' ? ['PGY2'] : null,
    capacity: rotation.id === 'b' ? [1, 0, 1] : rotation.id === 'g' ? [1, 1, 0] : 1,
  }));
  const locks = [
    { line: 1, term: 1, rotation_id: 'a' },
    { line: 1, term: 2, rotation_id: 'b' },
    { line: 1, term: 2, rotation_id: 'g' },
    { line: 2, term: 3, rotation_id: 'g' },
    { line: 2, any_of: ['a', 'c'] },
  ];
  expect(faults(locks, { rotations, cohort: 'PGY1' })).toEqual([
    '/locks/0/rotation_id: Ward A may not be held by PGY1',
    '/locks/1/rotation_id: Ward B cannot be held in term 2 by JL-001: it has no posts, or the doctor is away',
    '/locks/3/rotation_id: Ward G cannot be held in term 3 by JL-002: it has no posts, or the doctor is away',
  ]);
  expect(faults([{ line: 1, any_of: ['g'] }], { rules: { allow_spanning_terms: false } })).toEqual([
    '/locks/0/any_of: Ward G spans 2 terms, and none may',
  ]);
});

it('refuses a rotation in a term its doctor is away, but not the wish to avoid one', () => {
  const workers = [{ id: 'x', level: 'PGY1', unavailable_terms: [2] }];
  expect(
    faults(
      [
        { line: 1, term: 2, rotation_id: 'a' },
        { line: 1, term: 2, not: ['a'] },
        { line: 1, rotation_id: 'g' },
      ],
      { workers },
    ),
  ).toEqual([
    '/locks/0/term: JL-001 holds nothing in term 2: its doctor is not available',
    '/locks/2/rotation_id: Ward G cannot be held in any term by JL-001: it has no posts, or the doctor is away',
  ]);
});

it('names locks that no rotation can keep together, at the one that makes it impossible', () => {
  expect(
    faults([
      { line: 1, term: 1, rotation_id: 'a' },
      { line: 'jl-001', term: 1, rotation_id: 'b' },
      { line: 1, term: 2, rotation_id: 'a', not: ['a'] },
      { line: 1, term: 3, any_of: ['a', 'b'] },
      { line: 1, term: 3, not: ['b'] },
      { line: 1, term: 3, not: ['a'] },
      { line: 2, term: 1, any_of: ['c'] },
      { line: 2, not: ['c'] },
      { line: 2, rotation_id: 'c' },
    ]),
  ).toEqual([
    '/locks/1: JL-001 term 1: no rotation satisfies this lock together with lock 1',
    '/locks/2: JL-001 term 2: no rotation satisfies this lock',
    '/locks/5: JL-001 term 3: no rotation satisfies this lock together with lock 4, 5',
    '/locks/6: JL-002 term 1: no rotation satisfies this lock and those on the whole line',
    '/locks/8: JL-002: the line must hold a rotation that is banned from it by a lock',
  ]);
});
