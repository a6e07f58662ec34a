import type { Doubt } from './inference.ts';
import type { Meaning, Reading } from './lexicon.ts';
import type { Match } from './matches.ts';

export type SpecialtyMeaning = Extract<Meaning, { kind: 'specialty' }>;

/** What one word of a name is taken for, what else it could have been, and why it is not certain. */
export type Sense = { match: Match; meaning: SpecialtyMeaning; others: Reading[]; doubts: Doubt[] };

export const specialtyMeanings = ({ meanings }: Match): SpecialtyMeaning[] =>
  meanings.filter((meaning) => meaning.kind === 'specialty');

/** Parent specialties whose own words (`Surgery`) are in the name, with the match. */
export const parentsNamed = (matches: readonly Match[]): { match: Match; parent: string }[] =>
  matches.flatMap((match) =>
    match.meanings.flatMap((meaning) => (meaning.kind === 'parent' ? [{ match, parent: meaning.parent }] : [])),
  );

const isClear = (meanings: readonly SpecialtyMeaning[]): boolean =>
  meanings.length === 1 && meanings[0].sureness === 'clear';
const isHint = (meanings: readonly SpecialtyMeaning[]): boolean =>
  meanings.every(({ sureness }) => sureness === 'hint');

/** Takes the first of several meanings that fits the rest of the name: a specialty named elsewhere, else a parent named elsewhere. */
const choose = (match: Match, meanings: SpecialtyMeaning[], specialties: Set<string>, parents: Set<string>): Sense => {
  const misspelt: Doubt[] = match.misspelt ? ['misspelt'] : [];
  const confirmed = meanings.find(({ reading }) => specialties.has(reading.specialty ?? ''));
  if (confirmed) return { match, meaning: confirmed, others: [], doubts: misspelt };
  const fitting = meanings.filter(({ reading }) => parents.has(reading.parent_specialty));
  // Meanings of other parents are ruled out by the parent that is named.
  const [meaning, ...others] = fitting.length > 0 ? fitting : meanings;
  const doubt: Doubt = others.length > 0 ? 'ambiguous' : 'weak';
  return { match, meaning, others: others.map(({ reading }) => reading), doubts: [...misspelt, doubt] };
};

/** `General` in `Urology/General/Plastic Surgery`: a word that says little alone, and enough before its parent's word. */
const isSpelledOut = (
  match: Match,
  meaning: SpecialtyMeaning,
  words: readonly { end: number; parent: string }[],
): boolean => words.some(({ end, parent }) => end > match.end && parent === meaning.reading.parent_specialty);

/**
 * Takes every word that says a specialty for one of its meanings. Clear words stand; those with several meanings follow them;
 * words that say little are heard where nothing else is, or where a later word of `parentWords` says what they are short for.
 */
export const sensesOf = (
  matches: readonly Match[],
  parentWords: readonly { end: number; parent: string }[],
): Sense[] => {
  const named = matches
    .map((match) => ({ match, meanings: specialtyMeanings(match) }))
    .filter(({ meanings }) => meanings.length > 0);
  const clear = named.filter(({ meanings }) => isClear(meanings));
  const specialties = new Set(clear.map(({ meanings }) => meanings[0].reading.specialty ?? ''));
  const parents = new Set([
    ...clear.map(({ meanings }) => meanings[0].reading.parent_specialty),
    ...parentsNamed(matches).map(({ parent }) => parent),
  ]);
  const saysMore = named.some(({ meanings }) => !isHint(meanings));
  return named.flatMap(({ match, meanings }): Sense[] => {
    if (isClear(meanings))
      return [{ match, meaning: meanings[0], others: [], doubts: match.misspelt ? ['misspelt'] : [] }];
    if (!isHint(meanings)) {
      const firm = meanings.filter(({ sureness }) => sureness !== 'hint');
      return [choose(match, firm, specialties, parents)];
    }
    if (!saysMore) return [choose(match, meanings, specialties, parents)];
    const spelledOut = meanings.filter((meaning) => isSpelledOut(match, meaning, parentWords));
    return spelledOut.length > 0 ? [choose(match, spelledOut, specialties, parents)] : [];
  });
};
