import { describe, expect, it } from 'vitest';
import { inferSpecialty } from './index.ts';
import { lexiconEntries, type Meaning } from './lexicon.ts';
import { joinedKey, tokensOf } from './tokens.ts';

const entries = lexiconEntries();
const meaningOf = (meaning: Meaning): string =>
  JSON.stringify(
    meaning.kind === 'specialty' ? meaning.reading : meaning.kind === 'parent' ? meaning.parent : meaning.flags,
  );

describe('the dictionary', () => {
  it('has no clear word with a second meaning of any kind', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { word, meaning } of entries) {
      const key = joinedKey(tokensOf(word));
      meanings.set(key, (meanings.get(key) ?? new Set()).add(meaningOf(meaning)));
    }
    const clear = entries.filter(({ meaning }) => meaning.sureness === 'clear').map(({ word }) => word);
    expect(clear.filter((word) => (meanings.get(joinedKey(tokensOf(word)))?.size ?? 0) > 1)).toEqual([]);
  });

  it('has no word that folds to nothing', () => {
    expect(entries.filter(({ word }) => joinedKey(tokensOf(word)) === '').map(({ word }) => word)).toEqual([]);
  });

  it('reads every clear word of a specialty as that specialty, with high confidence', () => {
    const wrong = entries.flatMap(({ word, meaning }) => {
      if (meaning.kind !== 'specialty' || meaning.sureness !== 'clear') return [];
      const { confidence, specialty, subspecialty } = inferSpecialty(word);
      const { reading } = meaning;
      const isRight = confidence === 'high' && specialty === reading.specialty && subspecialty === reading.subspecialty;
      return isRight ? [] : [word];
    });
    expect(wrong).toEqual([]);
  });

  it('reads no uncertain word with high confidence', () => {
    const wrong = entries.filter(
      ({ word, meaning }) => meaning.sureness !== 'clear' && inferSpecialty(word).confidence === 'high',
    );
    expect(wrong.map(({ word }) => word)).toEqual([]);
  });
});
