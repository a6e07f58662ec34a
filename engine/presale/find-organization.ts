import { fold, nearestName } from '../workbook/words.ts';

type Named = { organization: string; state: string };

const initials = (name: string): string =>
  fold(name)
    .split(' ')
    .filter((word) => !['and', 'of', 'the', 'to'].includes(word))
    .map((word) => word[0])
    .join('');

/** The names most like `text`, best first: those that hold its words, or whose initials it is, then the one spelt most alike. */
export const nearestNames = (text: string, names: readonly string[], most = 3): string[] => {
  const words = fold(text)
    .split(' ')
    .filter((word) => word.length > 2 && !['health', 'hospital', 'the'].includes(word));
  const sharing = names
    .map((name) => {
      const own = fold(name).split(' ');
      const shared = words.filter((word) => own.some((each) => each === word || each.startsWith(word))).length;
      return { name, shared: shared + (initials(name) === fold(text) ? 9 : 0) };
    })
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.shared - one.shared)
    .map(({ name }) => name);
  const spelt = nearestName(text, names);
  return [...new Set([...(spelt ? [spelt] : []), ...sharing])].slice(0, most);
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
