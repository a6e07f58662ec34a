import { describe, expect, it } from 'vitest';
import { type OwnSpecialty, parseWorkbook } from '#engine/workbook/index.ts';
import { choiceOf, choiceValue, everyChoice, unmatchedNames } from './unmatched-list.ts';

const origin = { row: 0, column: 0 };
const namesOf = (names: readonly string[], specialties: OwnSpecialty[] = []) => {
  const rows = [['Rotation', 'Posts', 'Specialty'], ...names.map((name) => [name, 1, null])];
  return unmatchedNames(parseWorkbook([{ name: 'Rotations', rows, origin }], {}, { specialties }).unwritten);
};

describe('the list of names', () => {
  it('has each name once, those without a specialty first, those that are certain last', () => {
    const list = namesOf(['Cardiology', 'Haem/Onc', 'Ward 4B', 'ward 4-b', 'Anaes/ICU']);
    expect(list.map(({ name, standing, rows }) => [name, standing, rows.length])).toEqual([
      ['Ward 4B', 'missing', 2],
      ['Anaes/ICU', 'missing', 1],
      ['Haem/Onc', 'confirm', 1],
      ['Cardiology', 'certain', 1],
    ]);
  });

  it('says why each is listed, and proposes only what was taken', () => {
    const [unknown, either, mixed] = namesOf(['Ward 4B', 'Anaes/ICU', 'Haem/Onc']);
    expect(unknown).toMatchObject({ note: 'Nothing is known of this name.', proposed: null, suggestions: [] });
    expect(either).toMatchObject({
      note: 'May be Anaesthesia or Critical care (Intensive care medicine).',
      proposed: null,
      suggestions: [
        { parent_specialty: 'Anaesthesia', specialty: 'Anaesthesia' },
        { parent_specialty: 'Critical care', specialty: 'Intensive care medicine' },
      ],
    });
    expect(mixed.note).toBe('Taken: Medicine (Haematology), but the name holds Medicine (Medical oncology) too.');
    expect(mixed.proposed).toEqual({ parent_specialty: 'Medicine', specialty: 'Haematology' });
  });

  it('says the kind of term that is taken with it', () => {
    const [nights] = namesOf(['ED nights']);
    expect(nights.note).toBe('Taken: Emergency (Emergency medicine), a service term, nights or relief.');
  });

  it('asks again about what was said in another workbook', () => {
    const ward = { name: 'Ward 4B', parent_specialty: 'Medicine', subspecialty: 'Nephrology' };
    expect(namesOf(['WARD 4B'], [ward])).toMatchObject([
      {
        standing: 'confirm',
        note: 'Taken: Medicine (Nephrology), as you said before.',
        proposed: { parent_specialty: 'Medicine', specialty: 'Nephrology' },
      },
    ]);
  });

  it('offers every specialty once, and each survives being an option', () => {
    const values = everyChoice.flatMap(({ choices }) => choices.map(choiceValue));
    expect(new Set(values).size).toBe(values.length);
    expect(values.length).toBeGreaterThan(50);
    for (const value of values) expect(choiceValue(choiceOf(value))).toBe(value);
  });
});
