import { leaveParent, serviceParent } from './dictionary/index.ts';
import { flags as everyFlag, type Flag } from './entry.ts';
import type { Confidence, Doubt, Inference } from './inference.ts';
import { lexicon, type Reading } from './lexicon.ts';
import { type Match, matchesIn } from './matches.ts';
import { parentsNamed, type Sense, sensesOf } from './resolve.ts';
import { type Token, tokensOf } from './tokens.ts';

const nothing: Reading = { parent_specialty: '', specialty: null, subspecialty: null };
const ofParent = (parent_specialty: string): Reading => ({ ...nothing, parent_specialty });

/** Flags the name itself says. Relief is asked for by leave (`leave cover`), and is not leave. */
const saidFlags = (matches: readonly Match[]): { said: Set<Flag>; isSure: boolean } => {
  const said = new Set<Flag>();
  let isSure = true;
  for (const { meanings } of matches)
    for (const meaning of meanings) {
      if (meaning.kind !== 'flags') continue;
      for (const flag of meaning.flags) said.add(flag);
      isSure &&= meaning.sureness === 'clear';
    }
  if (said.has('relief')) said.delete('leave');
  return { said, isSure };
};

/** Words of a parent specialty anywhere in the name, inside longer phrases too: `Surgery` in `Plastic Surgery`. */
const parentWordsIn = (tokens: readonly Token[]): { end: number; parent: string }[] =>
  tokens.flatMap(({ key }, at) =>
    (lexicon().get(key)?.meanings ?? []).flatMap((meaning) =>
      meaning.kind === 'parent' ? [{ end: at + 1, parent: meaning.parent }] : [],
    ),
  );

/** Specialties of the name, each once, without those that another one takes in; the latter are told as alternatives. */
const namedSpecialties = (senses: readonly Sense[]): { kept: Sense[][]; absorbed: Reading[] } => {
  const bySpecialty = new Map<string, Sense[]>();
  for (const sense of senses) {
    const name = sense.meaning.reading.specialty ?? '';
    bySpecialty.set(name, [...(bySpecialty.get(name) ?? []), sense]);
  }
  const isAbsorbed = (name: string): boolean => senses.some(({ meaning }) => meaning.absorbs.includes(name));
  const groups = [...bySpecialty];
  return {
    kept: groups.filter(([name]) => !isAbsorbed(name)).map(([, group]) => group),
    absorbed: groups.filter(([name]) => isAbsorbed(name)).map(([, group]) => readingOf(group)),
  };
};

/** The reading of words that name one specialty: with its subspecialty where they name just one. */
const readingOf = (senses: readonly Sense[]): Reading => {
  const subspecialties = new Set(senses.flatMap(({ meaning }) => meaning.reading.subspecialty ?? []));
  return { ...senses[0].meaning.reading, subspecialty: subspecialties.size === 1 ? [...subspecialties][0] : null };
};

/** `Medicine` right after a specialty that is not surgical is part of its name: Rehab Med, ICU Medicine. */
const isSuffix = (match: Match, parent: string, senses: readonly Sense[]): boolean =>
  parent === 'Medicine' &&
  senses.some(
    ({ match: before, meaning }) => before.end === match.start && meaning.reading.parent_specialty !== 'Surgery',
  );

/** Other parent specialties whose words stand beside the one taken. A general practice may be a `Surgery` or a `Medical Centre`. */
const parentsAtOdds = (matches: readonly Match[], senses: readonly Sense[], taken: string): string[] => {
  if (taken === 'General practice') return [];
  const odd = parentsNamed(matches).filter(({ match, parent }) => parent !== taken && !isSuffix(match, parent, senses));
  return [...new Set(odd.map(({ parent }) => parent))];
};

type Draft = { reading: Reading | null; alternatives: Reading[]; doubts: Doubt[]; entryFlags: readonly Flag[] };

const fromSpecialties = (matches: readonly Match[], senses: readonly Sense[]): Draft => {
  const { kept, absorbed } = namedSpecialties(senses);
  const [first, ...rest] = kept;
  const reading = readingOf(first);
  const odd = parentsAtOdds(matches, senses, reading.parent_specialty);
  const doubts: Doubt[] = senses.flatMap((sense) => sense.doubts);
  if (rest.length > 0) doubts.unshift('mixed');
  if (absorbed.length > 0) doubts.push('weak');
  if (odd.length > 0) doubts.push('at odds');
  return {
    reading,
    alternatives: [
      ...rest.map(readingOf),
      ...absorbed,
      ...senses.flatMap(({ others }) => others),
      ...odd.map(ofParent),
    ],
    doubts,
    entryFlags: first[0].meaning.flags,
  };
};

const fromParents = (matches: readonly Match[], said: ReadonlySet<Flag>): Draft => {
  const parents = [...new Set(parentsNamed(matches).map(({ parent }) => parent))];
  const flags = matches.flatMap(({ meanings }) =>
    meanings.flatMap((each) => (each.kind === 'parent' ? each.flags : [])),
  );
  const misspelt: Doubt[] = matches.some((match) => match.misspelt) ? ['misspelt'] : [];
  if (parents.length > 1 && said.has('service'))
    return { reading: ofParent(serviceParent), alternatives: parents.map(ofParent), doubts: ['mixed'], entryFlags: [] };
  if (parents.length > 0) {
    const alternatives = [...parents.slice(1), ...(said.has('service') ? [serviceParent] : [])].map(ofParent);
    const doubts: Doubt[] = parents.length > 1 ? ['mixed', 'parent only'] : ['parent only'];
    return { reading: ofParent(parents[0]), alternatives, doubts: [...doubts, ...misspelt], entryFlags: flags };
  }
  const parent = said.has('service')
    ? serviceParent
    : said.has('leave')
      ? leaveParent
      : said.has('non_clinical')
        ? 'Non-clinical'
        : null;
  return { reading: parent === null ? null : ofParent(parent), alternatives: [], doubts: [], entryFlags: [] };
};

const confidenceOf = ({ reading, alternatives, doubts }: Draft): Confidence => {
  if (reading === null) return 'none';
  if (doubts.length === 0) return 'high';
  const isWithin = alternatives.every(
    ({ parent_specialty }) => parent_specialty === reading.parent_specialty || parent_specialty === serviceParent,
  );
  const isOpen = doubts.some((doubt) => doubt === 'mixed' || doubt === 'ambiguous' || doubt === 'at odds');
  return isOpen && !isWithin ? 'low' : 'medium';
};

const distinct = (readings: readonly Reading[], taken: Reading | null): Reading[] => {
  const keyOf = (reading: Reading | null): string => JSON.stringify(reading);
  const byKey = new Map(readings.map((reading) => [keyOf(reading), reading]));
  byKey.delete(keyOf(taken));
  return [...byKey.values()];
};

/** Flags that a name says without a doubt, whatever its specialty. */
export const flagsSaid = (name: string): Flag[] => {
  const { said, isSure } = saidFlags(matchesIn(tokensOf(name), { mended: false }));
  return isSure ? everyFlag.filter((flag) => said.has(flag)) : [];
};

/** What a position's name says of its specialty and kind of term, and how sure that is. Any text has an answer. */
export const inferSpecialty = (name: string): Inference => {
  const tokens = tokensOf(name);
  const matches = matchesIn(tokens, { mended: true });
  const { said, isSure } = saidFlags(matches);
  const senses = sensesOf(matches, parentWordsIn(tokens));
  const draft = senses.length > 0 ? fromSpecialties(matches, senses) : fromParents(matches, said);
  if (draft.reading !== null && (!isSure || (said.has('leave') && draft.reading.specialty !== null)))
    draft.doubts.push('weak');
  const { reading } = draft;
  const all = new Set<Flag>([...said, ...(reading ? draft.entryFlags : [])]);
  const doubts = [...new Set(draft.doubts)];
  return {
    parent_specialty: reading?.parent_specialty ?? null,
    specialty: reading?.specialty ?? null,
    subspecialty: reading?.subspecialty ?? null,
    flags: everyFlag.filter((flag) => all.has(flag)),
    confidence: confidenceOf(draft),
    doubts,
    matched: matches
      .filter(({ meanings }) => meanings.some((each) => each.kind !== 'flags' || each.flags.length > 0))
      .map(({ text }) => text),
    alternatives: distinct(draft.alternatives, reading),
  };
};
