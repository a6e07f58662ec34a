import { editDistance } from '#engine/workbook/words.ts';
import type { Lexicon } from './lexicon.ts';
import { tokensOf } from './tokens.ts';

/** Shorter words are abbreviations and places as likely as misspellings. */
const shortest = 7;
const longest = 30;
const letters = (length: number): number => (length >= 10 ? 2 : 1);

/** Words of the dictionary long enough to be known misspelt, by their first letter. */
const candidates = new WeakMap<Lexicon, Map<string, string[]>>();

const candidatesOf = (known: Lexicon): Map<string, string[]> => {
  const found = candidates.get(known);
  if (found) return found;
  const byLetter = new Map<string, string[]>();
  for (const [key, { meanings }] of known) {
    const isWord = key.length >= shortest && tokensOf(key).length === 1;
    if (!isWord || meanings.some(({ kind, sureness }) => kind === 'flags' || sureness !== 'clear')) continue;
    byLetter.set(key[0], [...(byLetter.get(key[0]) ?? []), key]);
  }
  candidates.set(known, byLetter);
  return byLetter;
};

/** Whether a word is long enough, and no longer than any of the dictionary. */
export const mayBeMisspelt = (word: string): boolean => word.length >= shortest - 1 && word.length <= longest;

/**
 * The one key of the dictionary that a word of a name is a misspelling of: same first letter, one letter off (two in long words);
 * null when there is none, or two that are as near and mean different things.
 */
export const nearestWord = (word: string, known: Lexicon): string | null => {
  let best: { key: string; distance: number; tied: boolean } | null = null;
  for (const key of candidatesOf(known).get(word[0]) ?? []) {
    if (Math.abs(key.length - word.length) > letters(key.length)) continue;
    const distance = editDistance(word, key);
    if (distance > letters(key.length) || (best && distance > best.distance)) continue;
    const same: boolean =
      best !== null && JSON.stringify(known.get(best.key)?.meanings) === JSON.stringify(known.get(key)?.meanings);
    best = { key, distance, tied: best !== null && distance === best.distance && (best.tied || !same) };
  }
  return best && !best.tied ? best.key : null;
};
