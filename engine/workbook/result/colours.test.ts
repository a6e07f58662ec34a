import { describe, expect, it } from 'vitest';
import type { Rotation } from '../../domain/rotation.ts';
import { contrast, rotationColours } from './colours.ts';

const many = (count: number): Rotation[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `r${index}`,
    name: `Rotation ${index}`,
    capacity: 1,
    parent_specialty: `Specialty ${index % 9}`,
    experience_categories: [],
    is_service_term: false,
    is_rural: false,
    is_nights_or_relief: false,
    is_leave: false,
    is_non_clinical: false,
    excludable: false,
    required: 0,
    span_terms: 1,
  }));

describe('colours of rotations', () => {
  it.each([1, 2, 12, 47, 200, 500])('differ from one another and carry legible text, for %i rotations', (count) => {
    const colours = [...rotationColours(many(count)).values()];
    expect(new Set(colours.map(({ fill }) => fill)).size).toBe(count);
    for (const { fill, text } of colours) {
      expect(fill).toMatch(/^[0-9A-F]{6}$/);
      expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
    }
  });
  it('do not depend on the order of the rotations', () => {
    const rotations = many(20);
    const reversed = rotationColours([...rotations].reverse());
    for (const [id, colour] of rotationColours(rotations)) expect(reversed.get(id)).toEqual(colour);
  });
  it('know the contrast of black on white', () => {
    expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21, 5);
  });
});
