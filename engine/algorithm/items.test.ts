import { describe, expect, it } from 'vitest';
import { termsWithin } from './items.ts';

describe('how many terms fit a limit in weeks', () => {
  const year = [10, 10, 10, 10, 12];

  it('does not depend on the order for half the year and a quarter of it', () => {
    expect(termsWithin(26, year)).toEqual({ longest: 2, shortest: 2 });
    expect(termsWithin(13, year)).toEqual({ longest: 1, shortest: 1 });
  });

  it('depends on it for a fifth: ten weeks fit, twelve do not', () => {
    expect(termsWithin(10.4, year)).toEqual({ longest: 0, shortest: 1 });
  });
});
