import { strings } from '#addin/strings/en.ts';
import { choicesText, doubtText, parentSpecialties, type Reading, readingText } from '#engine/specialties/index.ts';
import { flagsOfSaid, positionKey, type SaidSpecialty, type UnwrittenSpecialty } from '#engine/workbook/index.ts';

const texts = strings.specialties;

/** A specialty one can choose; `specialty` null: it is left open. */
export type Choice = Pick<Reading, 'parent_specialty' | 'specialty'>;

/** `missing`: nothing was taken; `confirm`: to be looked at; `certain`: by its name or by the planner's own word. */
export type Standing = 'missing' | 'confirm' | 'certain';

/** Positions of one name whose specialty is not written. */
export type UnmatchedName = {
  name: string;
  rows: UnwrittenSpecialty[];
  standing: Standing;
  /** Why it is listed, as a sentence. */
  note: string;
  /** What is proposed; null: the planner has to choose. */
  proposed: Choice | null;
  /** What it may be, the likeliest first. */
  suggestions: Choice[];
};

const standingOf = ({ taken, from, inference }: UnwrittenSpecialty): Standing => {
  if (taken === null) return 'missing';
  return from === 'remembered' || (from === 'name' && inference.confidence !== 'high') ? 'confirm' : 'certain';
};

/** What was taken, and the kinds of term with it: `Emergency (Emergency medicine), service`. */
const takenText = ({ taken, inference, flagCells }: UnwrittenSpecialty): string => {
  if (taken === null) return '';
  const choice = { parent_specialty: taken.parent_specialty, specialty: taken.subspecialty };
  const said = Object.keys(flagsOfSaid(inference, choice)) as (keyof typeof texts.kinds)[];
  return [readingText(choice), ...said.filter((flag) => flag in flagCells).map((flag) => texts.kinds[flag])].join(', ');
};

const noteOf = (first: UnwrittenSpecialty): string => {
  const { taken, from, inference } = first;
  const choices = choicesText(inference);
  if (taken === null) return choices === '' ? texts.missing : texts.choices(choices);
  if (from === 'remembered') return texts.remembered(takenText(first));
  if (from === 'sheet') return texts.fromSheet(takenText(first));
  const doubt = doubtText(inference);
  return doubt === '' ? texts.certain(takenText(first)) : texts.doubt(takenText(first), doubt);
};

/** What is written when the planner agrees: in the dictionary's words, which the sheet's own take the place of. */
const proposedOf = ({ taken, from, inference }: UnwrittenSpecialty): Choice | null => {
  if (taken === null) return null;
  const { parent_specialty, specialty } = inference;
  return from === 'name' && parent_specialty !== null
    ? { parent_specialty, specialty }
    : { parent_specialty: taken.parent_specialty, specialty: taken.subspecialty };
};

const keyOf = ({ parent_specialty, specialty }: Choice): string => JSON.stringify([parent_specialty, specialty]);

const suggestionsOf = ({ inference }: UnwrittenSpecialty, proposed: Choice | null): Choice[] => {
  const { parent_specialty, specialty, alternatives } = inference;
  const own = parent_specialty === null ? [] : [{ parent_specialty, specialty }];
  const all = [...(proposed ? [proposed] : []), ...own, ...alternatives];
  return [
    ...new Map(
      all.map((each) => [keyOf(each), { parent_specialty: each.parent_specialty, specialty: each.specialty }]),
    ).values(),
  ];
};

const order: readonly Standing[] = ['missing', 'confirm', 'certain'];

/** The positions of a workbook whose specialty is not written, each name once: those without one first. */
export const unmatchedNames = (unwritten: readonly UnwrittenSpecialty[]): UnmatchedName[] => {
  const byName = new Map<string, UnwrittenSpecialty[]>();
  for (const each of unwritten) {
    const key = positionKey(each.name);
    byName.set(key, [...(byName.get(key) ?? []), each]);
  }
  const names = [...byName.values()].map((rows): UnmatchedName => {
    const [first] = rows;
    const proposed = proposedOf(first);
    return {
      name: first.name,
      rows,
      standing: standingOf(first),
      note: noteOf(first),
      proposed,
      suggestions: suggestionsOf(first, proposed),
    };
  });
  return order.flatMap((standing) => names.filter((each) => each.standing === standing));
};

/** Every specialty of the dictionary under its parent; those of relief and leave have none. */
export const everyChoice: readonly { parent: string; choices: Choice[] }[] = [
  ...parentSpecialties.map(({ name, specialties }) => ({
    parent: name,
    choices: [
      ...specialties.map((each) => ({ parent_specialty: name, specialty: each.name })),
      ...(specialties.some((each) => each.name === name) ? [] : [{ parent_specialty: name, specialty: null }]),
    ],
  })),
  ...['Service', 'Leave'].map((parent) => ({ parent, choices: [{ parent_specialty: parent, specialty: null }] })),
];

/** A choice as the value of an option, and back. */
export const choiceValue = (choice: Choice | null): string => (choice === null ? '' : keyOf(choice));
export const choiceOf = (value: string): Choice | null => {
  if (value === '') return null;
  const [parent_specialty, specialty] = JSON.parse(value) as [string, string | null];
  return { parent_specialty, specialty };
};

export const said = ({ rows }: Pick<UnmatchedName, 'rows'>, choice: Choice): SaidSpecialty => ({ rows, ...choice });
