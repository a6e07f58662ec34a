import { describe, expect, it } from 'vitest';
import { flagsSaid, inferSpecialty, rotationFields } from './index.ts';
import { doubtText } from './wording.ts';

describe('a misspelt word', () => {
  it.each([
    ['Cardiollogy', 'Cardiology'],
    ['Gastroentorolgy', 'Gastroenterology'],
    ['Anaesthetcs Dept', 'Anaesthesia'],
  ])('is known by its letters (%s), to be confirmed', (name, specialty) => {
    const read = inferSpecialty(name);
    expect(read).toMatchObject({ specialty, confidence: 'medium' });
    expect(doubtText(read)).toMatch(/looks misspelt$/);
  });

  it.each(['Mansfield', 'Bairnsdale', 'Yarrawonga', 'Caulfield', 'Sunshine', 'Broome'])(
    'is no town such as %s',
    (town) => expect(inferSpecialty(town).confidence).toBe('none'),
  );
});

describe('kinds of term', () => {
  it('are relief, not leave, where leave is what is covered', () => {
    expect(inferSpecialty('Float for annual leave').flags).toEqual(['service', 'relief']);
    expect(inferSpecialty('Annual leave').flags).toEqual(['leave']);
  });

  it('are said by a name alone, but not by words that may mean something else', () => {
    expect(flagsSaid('Ward 7 nights')).toEqual(['service', 'nights']);
    expect(flagsSaid('A/L')).toEqual([]);
  });

  it('come with the fields of a rotation; a name that says nothing has none', () => {
    expect(rotationFields(inferSpecialty('Rural ED nights'))).toEqual({
      parent_specialty: 'Emergency',
      subspecialty: 'Emergency medicine',
      is_service_term: true,
      is_nights_or_relief: true,
      is_rural: true,
    });
    expect(rotationFields(inferSpecialty('Ward 4B'))).toBeNull();
  });
});

describe('a name', () => {
  it('rests on words that are told, and on no others', () => {
    expect(inferSpecialty('HMO Cardiol Rapid Access').matched).toEqual(['cardiol']);
  });

  it.each([
    ['GP - Smith Street Surgery', 'General practice'],
    ['GP at Bright Medical Centre', 'General practice'],
    ['Cardiology, Flinders Medical Centre', 'Medicine'],
    ["Surgery, Royal Women's Hospital", 'Surgery'],
  ])('of a place does not disturb: %s', (name, parent_specialty) => {
    expect(inferSpecialty(name).parent_specialty).toBe(parent_specialty);
  });

  it('of a general practice is certain though it is a surgery', () => {
    expect(inferSpecialty('GP - Smith Street Surgery').confidence).toBe('high');
  });

  it('that speaks of another parent beside its specialty is not certain', () => {
    expect(inferSpecialty('Cardiology Surgery')).toMatchObject({ confidence: 'low', doubts: ['at odds'] });
    expect(inferSpecialty('Rehab Med').confidence).toBe('high');
  });
});
