import { describe, expect, it } from 'vitest';
import { SchedulingRequest } from '../../domain/request.ts';
import { rotationLabels } from './labels.ts';

const labelsOf = (...rotations: { id: string; name: string; facility?: string }[]) => {
  const request = SchedulingRequest.parse({
    rotations: rotations.map((rotation) => ({ ...rotation, capacity: 1, parent_specialty: 'Medicine' })),
    term_structure: [52],
  });
  return [...rotationLabels(request.rotations).values()];
};

describe('labels of rotations', () => {
  it('are the names where names differ', () => {
    expect(labelsOf({ id: 'a', name: 'ED' }, { id: 'b', name: 'ICU' })).toEqual(['ED', 'ICU']);
  });
  it('tell alike names apart by facility, else by id, else by number', () => {
    expect(labelsOf({ id: 'a', name: 'ED', facility: 'East' }, { id: 'b', name: 'ED', facility: 'West' })).toEqual([
      'ED (East)',
      'ED (West)',
    ]);
    expect(labelsOf({ id: 'a', name: 'ED' }, { id: 'b', name: 'ed' })).toEqual(['ED (a)', 'ed (b)']);
    expect(labelsOf({ id: 'a', name: 'ED', facility: 'East' }, { id: 'b', name: 'ED', facility: 'East' })).toEqual([
      'ED (East)',
      'ED (East) #2',
    ]);
  });
});
