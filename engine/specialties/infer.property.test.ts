import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inference, inferSpecialty, parentSpecialties } from './index.ts';
import { lexiconEntries } from './lexicon.ts';

const words = [...new Set(lexiconEntries().map(({ word }) => word))];
const filler = fc.constantFrom('Ward 3', 'Team B', 'HMO', 'Unit', 'FMC', 'Moorabbin', '(20 weeks)', '1 & 2');

/** Names as people make them: words of the dictionary, of wards and of places. */
const name = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: filler }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));

const answer = ({ matched: _, ...rest }: Inference): Omit<Inference, 'matched'> => rest;

/** The same name, written otherwise. */
const rewritings: Record<string, (text: string, odd: (at: number) => boolean) => string> = {
  case: (text, odd) => [...text].map((letter, at) => (odd(at) ? letter.toUpperCase() : letter.toLowerCase())).join(''),
  spaces: (text, odd) => `  ${text.replaceAll(' ', () => (odd(text.length) ? '   ' : '\u00a0'))} `,
  punctuation: (text, odd) => text.replace(/[/ ,()-]/g, (_, at: number) => (odd(at) ? ' / ' : ', ')),
  hyphens: (text) => text.replaceAll(' ', '-'),
  'full stops': (text) => `${text.replaceAll(' ', '. ')}.`,
  plurals: (text) => text.replace(/\p{L}{3,}[^\WsS\d](?=$|\W)/gu, '$&s'),
};

describe('inferSpecialty', () => {
  it.each(Object.keys(rewritings))('answers the same whatever the %s', (kind) => {
    fc.assert(
      fc.property(name, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (text, bits) => {
        const rewritten = rewritings[kind](text, (at) => bits[at % bits.length]);
        expect(answer(inferSpecialty(rewritten)), rewritten).toEqual(answer(inferSpecialty(text)));
      }),
      { numRuns: 200 },
    );
  });

  it('answers any text, with names of the dictionary alone', () => {
    const parents = new Set(['Service', 'Leave', ...parentSpecialties.map((parent) => parent.name)]);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), name), (text) => {
        const { parent_specialty, confidence, alternatives } = inferSpecialty(text);
        expect(confidence === 'none').toBe(parent_specialty === null);
        for (const each of [parent_specialty, ...alternatives.map((reading) => reading.parent_specialty)])
          if (each !== null) expect(parents).toContain(each);
      }),
      { numRuns: 200 },
    );
  });

  // `Paediatric Cardiology` is one specialty, `Paediatrics / Cardiology` two, and punctuation decides nothing.
  it('is never sure of a name with two specialties, and tells both but where the first may be an adjective', () => {
    const specialties = parentSpecialties.flatMap(({ specialties: all }) => all.map((each) => each.name));
    for (const first of specialties)
      for (const second of specialties) {
        if (first === second) continue;
        const both = inferSpecialty(`${first} / ${second}`);
        expect(both.confidence, `${first} / ${second}`).not.toBe('high');
        if (first === 'Paediatrics') continue;
        const told = [both.specialty, ...both.alternatives.map(({ specialty }) => specialty)];
        expect(told, `${first} / ${second}`).toEqual(expect.arrayContaining([first, second]));
      }
  });

  it('does not find words in letters of two others', () => {
    expect(inferSpecialty('Team GIM ED').specialty).toBe('General medicine');
    expect(inferSpecialty('GI Med').specialty).toBe('Gastroenterology');
  });
});
