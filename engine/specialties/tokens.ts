import { fold } from '#engine/workbook/words.ts';

/** A word of a name as it is written there, without case and punctuation, and the key under which the dictionary knows it. */
export type Token = { text: string; key: string };

/** Longest name that is read; what follows is passed over. */
const longest = 300;

const joining = new Set(['and', 'the', 'of', 'in', 'at', 'for']);

/** One letter may stand for a word (`O&G`), so short words keep theirs; longer ones lose a plural s, and ae and oe are e. */
const keyOf = (word: string): string => {
  const singular = word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  return singular.length > 3 ? singular.replace(/ae|oe/g, 'e') : singular;
};

/** The words of a name that can mean something: `Women's & ED2` is womens, ed, 2. */
export const tokensOf = (name: string): Token[] =>
  fold(name.slice(0, longest).normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu, '$1$2 ')
    .replace(/(\p{L}{2,}) s(?= |$)/gu, '$1s')
    .split(' ')
    .filter((word) => word !== '' && !joining.has(word))
    .map((text) => ({ text, key: keyOf(text) }));

/** Key of words that belong together: the same whether they are written apart, joined or with hyphens. */
export const joinedKey = (tokens: readonly Token[]): string => tokens.map(({ key }) => key).join('');

/** Where in the joined key one word ends and the next begins. */
export const breaksOf = (tokens: readonly Token[]): number[] => {
  const breaks: number[] = [];
  let at = 0;
  for (const { key } of tokens.slice(0, -1)) {
    at += key.length;
    breaks.push(at);
  }
  return breaks;
};
