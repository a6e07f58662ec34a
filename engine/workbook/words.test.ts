import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, idFromName, loose, nearestName } from './words.ts';

describe('likeness of names', () => {
  it('is blind to case, spaces, punctuation and plurals', () => {
    expect(loose('Job Lines')).toBe(loose('job-line'));
    expect(loose('No. of positions')).toBe(loose('no of position'));
    expect(fold('Obstetrics & Gynaecology')).toBe('obstetrics and gynaecology');
  });
  it('takes plain text as it is, and comes to the same as for text that has to be looked at letter by letter', () => {
    const letter = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('a', 'B', '9', ' ') },
      { weight: 1, arbitrary: fc.constantFrom(...'é&-ıİſﬁＡ', '\u212a', '\u0301', '\t', '\u00a0') },
    );
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 8 }), (text) => {
        expect(fold(text)).toBe(fold(`${text}!`));
      }),
      { numRuns: 2_000 },
    );
  });
  it('suggests the nearest name, and nothing when none is near', () => {
    expect(nearestName('Emergancy', ['Surgery', 'Emergency'])).toBe('Emergency');
    expect(nearestName('Psychiatry', ['Surgery', 'Emergency'])).toBeNull();
  });
});

describe('ids made of names', () => {
  it('are stable and legible', () => {
    const taken = new Set<string>();
    expect(idFromName('General Surgery – Ward 3', taken)).toBe('general-surgery-ward-3');
    expect(idFromName('General surgery, ward 3', taken)).toBe('general-surgery-ward-3-2');
  });
  it('never meet one another', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 8 }), { maxLength: 40 }), (names) => {
        const taken = new Set<string>();
        const ids = names.map((name) => idFromName(name, taken));
        expect(new Set(ids).size).toBe(names.length);
      }),
    );
  });
});
