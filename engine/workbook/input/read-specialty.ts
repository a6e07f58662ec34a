import {
  choicesText,
  doubtText,
  flagsSaid,
  inferSpecialty,
  type RotationFlags,
  rotationFlags,
  rotationSubspecialty,
} from '#engine/specialties/index.ts';
import type { Row } from '../table/row.ts';
import {
  flagsOfSaid,
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

/** Flags that are said and whose cells are empty; with their headings. */
const unwrittenFlags = (row: Row<RotationField>, said: RotationFlags): { fields: RotationFlags; titles: string[] } => {
  const open = kindFlags.filter((key) => said[key] && row.text(key) === undefined);
  return {
    fields: Object.fromEntries(open.map((key) => [key, true])),
    titles: open.map((key) => columns[key].title),
  };
};

const takenText = (parent: string, subspecialty: string | null, flags: readonly string[]): string =>
  `'${parent}'${subspecialty === null ? '' : ` with subspecialty '${subspecialty}'`}${flags.length > 0 ? `, ${flags.join(' and ')} yes,` : ''}`;

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** Kinds of term that a name says (`ED nights` is a service term), of those that take weeks from what a line must hold. */
export const kindsSaid = (name: string): ('is_service_term' | 'is_leave')[] => {
  const said = rotationFlags(flagsSaid(name));
  return (['is_service_term', 'is_leave'] as const).filter((key) => said[key]);
};

/** The written specialty in its sheet's spelling; a kind of term that the name says and no cell does is asked about. */
const readWritten = (
  row: Row<RotationField>,
  name: string,
  written: string,
  names: SpecialtyNames,
): SpecialtyFields => {
  const canonical = names.canonical(written);
  if (canonical !== written)
    row.report(
      'parent_specialty',
      'warning',
      `Specialty: '${written}' is read as '${canonical}', as in the rows above`,
    );
  for (const key of kindsSaid(name))
    if (row.text(key) === undefined)
      row.report(
        key,
        'warning',
        `${columns[key].title}: empty, so no, though '${name}' sounds like it; ${row.has(key) ? 'write yes or no' : `add a column '${columns[key].title}', and write yes or no`}`,
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
  if (written !== undefined) return { fields: readWritten(row, name, written, names), unwritten: null };

  const bySubspecialty = subspecialty === undefined ? null : inferSpecialty(subspecialty);
  const isFromSubspecialty = bySubspecialty?.confidence === 'high';
  const byName = inferSpecialty(name);
  const inference = isFromSubspecialty ? { ...bySubspecialty, flags: byName.flags } : byName;
  const said: OwnSpecialty | undefined = own.get(positionKey(name)) ?? remembered.get(positionKey(name));
  const from = own.has(positionKey(name)) ? 'sheet' : said ? 'remembered' : 'name';
  const describe = (taken: UnwrittenSpecialty['taken'], source: UnwrittenSpecialty['from']): UnwrittenSpecialty => ({
    name,
    at: row.place('name'),
    cells: {
      parent_specialty: row.has('parent_specialty') ? row.place('parent_specialty') : null,
      subspecialty: row.has('subspecialty') ? row.place('subspecialty') : null,
    },
    flagCells: Object.fromEntries(
      kindFlags.flatMap((key) => (row.text(key) === undefined ? [[key, row.has(key) ? row.place(key) : null]] : [])),
    ),
    subspecialty: subspecialty ?? null,
    inference,
    taken,
    from: source,
  });
  const take = (parent: string, sub: string | null, flags: RotationFlags): Reading => {
    const taken = { parent_specialty: parent, subspecialty: subspecialty ?? sub };
    return {
      fields: {
        parent_specialty: parent,
        ...(taken.subspecialty !== null && { subspecialty: taken.subspecialty }),
        ...flags,
      },
      unwritten: describe(taken, from),
    };
  };
  const tell = (severity: 'info' | 'warning' | 'error', message: string): void =>
    row.report('parent_specialty', severity, `Specialty: empty${message}`);

  if (said) {
    // A written word stands as it is; a remembered one is put into the words of this sheet.
    const { parent_specialty: parent, subspecialty: sub } =
      from === 'sheet' ? said : names.onSheet({ ...said, specialty: said.subspecialty });
    const where = from === 'sheet' ? "from the sheet 'Specialties'" : 'as you chose for this name before';
    const flags = unwrittenFlags(row, flagsOfSaid(byName, { ...said, specialty: said.subspecialty }));
    tell('info', `; ${takenText(parent, subspecialty ?? sub, flags.titles)} is taken ${where}`);
    return take(parent, sub, flags.fields);
  }
  const { parent_specialty, confidence, matched } = inference;
  if (parent_specialty === null || confidence === 'low') {
    const spelled = names.namedAfter(name);
    if (spelled !== null) {
      tell('warning', `; '${spelled}' is taken, a specialty of this sheet by the same name`);
      return take(spelled, null, {});
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
  const flags = unwrittenFlags(row, rotationFlags(inference.flags));
  const source = isFromSubspecialty ? 'from the subspecialty' : `from the name (${quoted(matched)})`;
  const text = `${takenText(reading.parent_specialty, subspecialty ?? reading.subspecialty, flags.titles)} is taken ${source}`;
  if (confidence === 'high') tell('info', `; ${text}`);
  else tell('warning', `; ${text}, but ${doubtText(inference)}: write it, or what is right, to confirm`);
  return take(reading.parent_specialty, reading.subspecialty, flags.fields);
};
