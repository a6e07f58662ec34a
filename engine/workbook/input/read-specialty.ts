import {
  choicesText,
  doubtText,
  type Inference,
  inferSpecialty,
  type RotationFlags,
  rotationFlags,
  rotationSubspecialty,
} from '#engine/specialties/index.ts';
import type { Row } from '../table/row.ts';
import {
  type KnownSpecialties,
  type OwnSpecialty,
  positionKey,
  type UnwrittenSpecialty,
} from '../unwritten-specialty.ts';
import { rotationColumns as columns, type RotationField } from './rotation-columns.ts';
import type { SpecialtyNames } from './specialty-names.ts';

/** What is known besides the row: spellings of its sheet, and what planners said of positions. */
export type SpecialtyKnowledge = KnownSpecialties & { names: SpecialtyNames };

export type SpecialtyFields = { parent_specialty: string; subspecialty?: string } & RotationFlags;

type Reading = { fields: SpecialtyFields; unwritten: UnwrittenSpecialty | null };

const kindFlags = ['is_service_term', 'is_nights_or_relief', 'is_leave', 'is_rural', 'is_non_clinical'] as const;

/** Flags the name says and whose cells are empty; with their headings. */
const unwrittenFlags = (row: Row<RotationField>, { flags }: Inference): { fields: RotationFlags; titles: string[] } => {
  const said = rotationFlags(flags);
  const open = kindFlags.filter((key) => said[key] && row.text(key) === undefined);
  return {
    fields: Object.fromEntries(open.map((key) => [key, true])),
    titles: open.map((key) => columns[key].title),
  };
};

const takenText = (parent: string, subspecialty: string | null, flags: readonly string[]): string =>
  `'${parent}'${subspecialty === null ? '' : ` with subspecialty '${subspecialty}'`}${flags.length > 0 ? `, ${flags.join(' and ')} yes,` : ''}`;

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** The written specialty in its sheet's spelling. */
const readWritten = (row: Row<RotationField>, written: string, names: SpecialtyNames): SpecialtyFields => {
  const canonical = names.canonical(written);
  if (canonical !== written)
    row.report(
      'parent_specialty',
      'warning',
      `Specialty: '${written}' is read as '${canonical}', as in the rows above`,
    );
  return { parent_specialty: canonical };
};

/**
 * The specialties of a row and, where its Specialty is empty, what kind of term its name says. Empty cells are filled from what the
 * planner said of the position elsewhere, else from its name, and every one is told: as information when it is certain, as a warning when
 * it is to be confirmed, as an error when there is nothing to take.
 */
export const readSpecialty = (row: Row<RotationField>, name: string, knowledge: SpecialtyKnowledge): Reading => {
  const { names, own, remembered } = knowledge;
  const written = row.text('parent_specialty');
  const subspecialty = row.text('subspecialty');
  if (written !== undefined) return { fields: readWritten(row, written, names), unwritten: null };

  const bySubspecialty = subspecialty === undefined ? null : inferSpecialty(subspecialty);
  const isFromSubspecialty = bySubspecialty?.confidence === 'high';
  const byName = inferSpecialty(name);
  const inference = isFromSubspecialty ? { ...bySubspecialty, flags: byName.flags } : byName;
  const said: OwnSpecialty | undefined = own.get(positionKey(name)) ?? remembered.get(positionKey(name));
  const from = own.has(positionKey(name)) ? 'sheet' : said ? 'remembered' : 'name';
  const flags = unwrittenFlags(row, inference);
  const describe = (taken: UnwrittenSpecialty['taken'], source: UnwrittenSpecialty['from']): UnwrittenSpecialty => ({
    name,
    at: row.place('name'),
    cells: {
      parent_specialty: row.has('parent_specialty') ? row.place('parent_specialty') : null,
      subspecialty: row.has('subspecialty') ? row.place('subspecialty') : null,
    },
    subspecialty: subspecialty ?? null,
    inference,
    taken,
    from: source,
  });
  const take = (parent: string, sub: string | null): Reading => {
    const taken = { parent_specialty: parent, subspecialty: subspecialty ?? sub };
    return {
      fields: {
        parent_specialty: parent,
        ...(taken.subspecialty !== null && { subspecialty: taken.subspecialty }),
        ...flags.fields,
      },
      unwritten: describe(taken, from),
    };
  };
  const tell = (severity: 'info' | 'warning' | 'error', message: string): void =>
    row.report('parent_specialty', severity, `Specialty: empty${message}`);

  if (said) {
    const where = from === 'sheet' ? "from the sheet 'Specialties'" : 'as you chose for this name before';
    tell('info', `; ${takenText(said.parent_specialty, said.subspecialty, flags.titles)} is taken ${where}`);
    return take(said.parent_specialty, said.subspecialty);
  }
  const { parent_specialty, confidence, matched } = inference;
  if (parent_specialty === null || confidence === 'low') {
    const spelled = names.namedAfter(name);
    if (spelled !== null) {
      tell('warning', `; '${spelled}' is taken, a specialty of this sheet by the same name`);
      return take(spelled, null);
    }
    const choices = choicesText(inference);
    tell(
      'error',
      choices === ''
        ? ` for '${name}', which names none that is known; write its parent specialty, such as Medicine or Surgery`
        : ` for '${name}', which may be ${choices}; write its parent specialty`,
    );
    return { fields: { parent_specialty: name }, unwritten: describe(null, null) };
  }
  const reading = names.onSheet({
    parent_specialty,
    specialty: inference.specialty,
    subspecialty: rotationSubspecialty(inference),
  });
  const source = isFromSubspecialty ? 'from the subspecialty' : `from the name (${quoted(matched)})`;
  const text = `${takenText(reading.parent_specialty, subspecialty ?? reading.subspecialty, flags.titles)} is taken ${source}`;
  if (confidence === 'high') tell('info', `; ${text}`);
  else tell('warning', `; ${text}, but ${doubtText(inference)}: write it, or what is right, to confirm`);
  return take(reading.parent_specialty, reading.subspecialty);
};
