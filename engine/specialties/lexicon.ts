import { flagWords, parentSpecialties, silentWords } from './dictionary/index.ts';
import type { Entry, Flag } from './entry.ts';
import { breaksOf, joinedKey, type Token, tokensOf } from './tokens.ts';

/** What a name is read as. `specialty` null: its parent alone is known. */
export type Reading = { parent_specialty: string; specialty: string | null; subspecialty: string | null };

/** `clear`: this and nothing else; `unsure`: to be confirmed; `hint`: only where nothing else says more. */
export type Sureness = 'clear' | 'unsure' | 'hint';

/** One thing a word can mean. */
export type Meaning =
  | { kind: 'specialty'; sureness: Sureness; reading: Reading; flags: readonly Flag[]; absorbs: readonly string[] }
  | { kind: 'parent'; sureness: 'clear'; parent: string; flags: readonly Flag[] }
  | { kind: 'flags'; sureness: Sureness; flags: readonly Flag[] };

/** What is known under one key: all it can mean, the usual meaning first, and where words end in each way it is written. */
export type Word = { meanings: readonly Meaning[]; breaks: readonly (readonly number[])[] };

/** Key of a word, or of words that belong together (see `joinedKey`) -> what is known of them. */
export type Lexicon = ReadonlyMap<string, Word>;

/** One word with one of its meanings, as the dictionary has it. */
export type LexiconEntry = { word: string; meaning: Meaning };

/** A meaning short of how sure a word is of it. */
type Sense = { [Kind in Meaning['kind']]: Omit<Extract<Meaning, { kind: Kind }>, 'sureness'> }[Meaning['kind']];

const entriesOf = (entry: Entry, sense: Sense): LexiconEntry[] => {
  const as = (words: readonly string[] | undefined, sureness: Sureness): LexiconEntry[] =>
    (words ?? []).map((word) => ({ word, meaning: { ...sense, sureness } as Meaning }));
  const { name, hasUnsureName, synonyms, abbreviations, misspellings, unsure, hints } = entry;
  return [
    ...as([name], hasUnsureName ? 'unsure' : 'clear'),
    ...as([...(synonyms ?? []), ...(abbreviations ?? []), ...(misspellings ?? [])], 'clear'),
    ...as(unsure, 'unsure'),
    ...as(hints, 'hint'),
  ];
};

/** Every word of the dictionary with each of its meanings. */
export const lexiconEntries = (): LexiconEntry[] => {
  const entries: LexiconEntry[] = [];
  for (const parent of parentSpecialties) {
    const ofParent = parent.flags ?? [];
    for (const specialty of parent.specialties) {
      const absorbs = specialty.absorbs ?? [];
      const flags = [...ofParent, ...(specialty.flags ?? [])];
      const reading = { parent_specialty: parent.name, specialty: specialty.name, subspecialty: null };
      entries.push(...entriesOf(specialty, { kind: 'specialty', reading, flags, absorbs }));
      for (const sub of specialty.subspecialties ?? []) {
        const narrower = { ...reading, subspecialty: sub.name };
        const all = [...flags, ...(sub.flags ?? [])];
        entries.push(...entriesOf(sub, { kind: 'specialty', reading: narrower, flags: all, absorbs }));
      }
    }
    // A parent with a specialty of its own name, such as Psychiatry, is known by that.
    if (parent.specialties.some(({ name }) => name === parent.name)) continue;
    const named =
      parent.name === 'Emergency' ? [] : entriesOf(parent, { kind: 'parent', parent: parent.name, flags: ofParent });
    entries.push(...named);
  }
  for (const { flags, words, unsure } of [...flagWords, silentWords]) {
    for (const word of words) entries.push({ word, meaning: { kind: 'flags', sureness: 'clear', flags } });
    for (const word of unsure ?? []) entries.push({ word, meaning: { kind: 'flags', sureness: 'unsure', flags } });
  }
  return entries;
};

const sameMeaning = (a: Meaning, b: Meaning): boolean =>
  a.kind === 'specialty' && b.kind === 'specialty' && JSON.stringify(a.reading) === JSON.stringify(b.reading);

let built: Lexicon | undefined;

/** The dictionary by key, made when it is first asked for. */
export const lexicon = (): Lexicon => {
  if (built) return built;
  const byKey = new Map<string, { meanings: Meaning[]; breaks: number[][] }>();
  for (const { word, meaning } of lexiconEntries()) {
    const tokens = tokensOf(word);
    const key = joinedKey(tokens);
    const known = byKey.get(key) ?? { meanings: [], breaks: [] };
    if (!known.meanings.some((each) => sameMeaning(each, meaning))) known.meanings.push(meaning);
    known.breaks.push(breaksOf(tokens));
    byKey.set(key, known);
  }
  built = byKey;
  return byKey;
};

/**
 * Whether words of a name are a word of the dictionary written apart or joined: `GenMed`, `E D`.
 * Words that break it elsewhere are others by chance, as `GIM ED` is not `GI Med`.
 */
export const isWrittenSo = (tokens: readonly Token[], { breaks }: Word): boolean => {
  const own = breaksOf(tokens);
  return breaks.some((each) => {
    const [fewer, more] = own.length < each.length ? [own, each] : [each, own];
    return fewer.every((at) => more.includes(at));
  });
};
