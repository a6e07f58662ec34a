import { isWrittenSo, type Lexicon, lexicon, type Meaning } from './lexicon.ts';
import { mayBeMisspelt, nearestWord } from './spelling.ts';
import { joinedKey, type Token } from './tokens.ts';

/** Words of a name that the dictionary knows: tokens `start` up to `end`, and all they can mean. `misspelt`: one letter or two are off. */
export type Match = { start: number; end: number; text: string; meanings: readonly Meaning[]; misspelt: boolean };

/** Most words that belong together in the dictionary, joining words not counted. */
const longestPhrase = 6;

/** Most unknown words of a name that are looked at for misspellings: names have few, and hostile ones would cost seconds. */
const mostUnknown = 6;

type Span = { start: number; end: number; key: string };

const knownSpans = (tokens: readonly Token[], known: Lexicon): Span[] => {
  const spans: Span[] = [];
  for (let start = 0; start < tokens.length; start++)
    for (let end = start + 1; end <= Math.min(tokens.length, start + longestPhrase); end++) {
      const key = joinedKey(tokens.slice(start, end));
      const word = known.get(key);
      if (word && isWrittenSo(tokens.slice(start, end), word)) spans.push({ start, end, key });
    }
  return spans;
};

/** The words of a name that are known, longest first where they overlap, in the order of the name; `mended`: misspelt ones too. */
export const matchesIn = (tokens: readonly Token[], { mended }: { mended: boolean }): Match[] => {
  const known = lexicon();
  const taken = new Set<number>();
  const matches: Match[] = [];
  const take = ({ start, end, key }: Span, misspelt: boolean): void => {
    const text = tokens
      .slice(start, end)
      .map((token) => token.text)
      .join(' ');
    matches.push({ start, end, text, meanings: known.get(key)?.meanings ?? [], misspelt });
    for (let at = start; at < end; at++) taken.add(at);
  };
  const longestFirst = knownSpans(tokens, known).sort((a, b) => b.key.length - a.key.length || a.start - b.start);
  for (const span of longestFirst)
    if (!tokens.slice(span.start, span.end).some((_, offset) => taken.has(span.start + offset))) take(span, false);
  let unknown = 0;
  for (const [at, { key }] of tokens.entries()) {
    if (!mended || taken.has(at) || !mayBeMisspelt(key) || unknown++ >= mostUnknown) continue;
    const near = nearestWord(key, known);
    if (near !== null) take({ start: at, end: at + 1, key: near }, true);
  }
  return matches.sort((a, b) => a.start - b.start);
};
