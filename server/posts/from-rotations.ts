import { AccreditedPost, type StatedValue, type ValueStatus } from '#engine/domain/accredited-post.ts';
import { type ListDefaults, type PostReading, usualCategories } from '#engine/presale/index.ts';
import { parseWorkbook, type SheetCells } from '#engine/workbook/index.ts';
import { loose } from '#engine/workbook/words.ts';

/** Sheets that the planner reads itself: the council's, whose classes stand in columns of ticks, and its own. */
const ownSheets = new Set(['Term Classifications', 'Rotations'].map(loose));

/** Whether a workbook has such a sheet. */
export const hasRotations = (sheets: readonly SheetCells[]): boolean =>
  sheets.some(({ name }) => ownSheets.has(loose(name)));

/** What a list in such a form does not say and nobody gave. */
const missingOf = (defaults: ListDefaults): string[] =>
  (['organization', 'state', 'cohort'] as const).filter((key) => defaults[key] === undefined).map((key) => `--${key}`);

/** The rotations of a workbook as accredited posts; what its cells say is published. */
export const fromRotations = (
  sheets: readonly SheetCells[],
  given: ListDefaults,
): PostReading & { missing: string[] } => {
  const { draft, issues, readFrom, unwritten } = parseWorkbook(sheets);
  const said = { organization: draft.organization, state: draft.state, cohort: draft.cohort };
  const isSaid = (value: unknown): boolean => value != null && value !== 'UNRESTRICTED' && value !== 'ANY';
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => isSaid(value)));
  const defaults: ListDefaults = { ...known, ...given };
  const guessed = new Set(unwritten.map(({ name }) => name));
  const own = issues.filter(({ sheet }) => sheet === readFrom.Rotations);
  const posts = draft.rotations.flatMap((rotation) => {
    const letters = rotation.experience_categories ?? [];
    const isService = rotation.is_service_term === true;
    const specialty = rotation.subspecialty ?? null;
    const stated = (isThere: boolean): ValueStatus => (isThere ? 'published' : 'illustrative');
    const status: Record<StatedValue, ValueStatus> = {
      term_name: 'published',
      specialty: stated(!guessed.has(rotation.name)),
      categories: stated(letters.length > 0 || isService),
      posts: 'published',
      service: stated(isService),
      rural: stated(rotation.is_rural === true),
    };
    const read = AccreditedPost.safeParse({
      ...rotation,
      ...defaults,
      term_name: rotation.name,
      specialty,
      subspecialty: null,
      categories: letters.length > 0 || isService ? letters : usualCategories(specialty, rotation.parent_specialty),
      posts: rotation.capacity,
      year: defaults.year ?? '',
      source: defaults.source ?? '',
      status,
    });
    return read.success ? [read.data] : [];
  });
  return { posts, issues: own, missing: missingOf(defaults) };
};
