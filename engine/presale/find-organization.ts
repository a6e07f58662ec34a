import { fold, nearestName } from '../workbook/words.ts';

type Named = { organization: string; state: string };

const initials = (name: string): string =>
  fold(name)
    .split(' ')
    .filter((word) => !['and', 'of', 'the', 'to'].includes(word))
    .map((word) => word[0])
    .join('');

/** How well a word stands in a name: whole, as the beginning of one of its words, or misspelt. */
const wordIn = (word: string, own: readonly string[]): number =>
  own.some((each) => each.startsWith(word)) ? 1 : nearestName(word, own) === null ? 0 : 0.6;

const plainWords = new Set(['health', 'hospital', 'service', 'the', 'and', 'of', 'to']);

/** The names most like `text`, best first: those whose initials it is, or that hold most of its words. */
export const nearestNames = (text: string, names: readonly string[], most = 3): string[] => {
  const words = fold(text)
    .split(' ')
    .filter((word) => word.length > 2 && !plainWords.has(word));
  return names
    .map((name) => {
      const own = fold(name).split(' ');
      const held = words.reduce((sum, word) => sum + wordIn(word, own), 0) / Math.max(1, words.length);
      return { name, likeness: held + (initials(name) === fold(text) ? 1 : 0) };
    })
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, most)
    .map(({ name }) => name);
};

/** A name without what stands in brackets behind it, such as a stream of doctors. */
const bare = (name: string): string => fold(name.replace(/\s*\([^)]*\)\s*$/, ''));

/** The organisation of that name, whatever its case and punctuation and what stands in brackets behind it; else the nearest names, those of the state first. */
export const findOrganization = <Entry extends Named>(
  entries: readonly Entry[],
  text: string,
  state: string | undefined,
): { found: Entry } | { nearest: Entry[] } => {
  const named = entries.filter(({ organization }) => bare(organization) === bare(text));
  const here = named.find((entry) => state === undefined || entry.state === state);
  if (here) return { found: here };
  const near = nearestNames(text, [...new Set(entries.map(({ organization }) => organization))]);
  const nearest = [...named, ...near.flatMap((name) => entries.filter(({ organization }) => organization === name))];
  return { nearest: [...new Set(nearest)] };
};
