import type { AccreditedPost, DemoCohort, StatedValue } from '../domain/accredited-post.ts';
import type { Cohort } from '../domain/ruleset.ts';

const listed = (names: readonly string[], most = 8): string => {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
};

/** What the caveats of a demo are said of. */
export type CaveatParts = {
  cohort: Cohort;
  /** Whose units they are: another cohort where none are known for this one. */
  unitsOf: Cohort;
  posts: readonly AccreditedPost[];
  /** The organisation's row for this cohort; undefined where there is none. */
  known: DemoCohort | undefined;
  /** The state's usual year, where it stands in for the organisation's own. */
  usual: DemoCohort | undefined;
  /** Lines of the whole cohort, and of this demo. */
  wholeLines: number;
  lines: number;
};

/** What is real in a demo and what is not, one sentence each, what matters most first. */
export const caveatsOf = ({ cohort, unitsOf, posts, known, usual, wholeLines, lines }: CaveatParts): string[] => {
  const published = (value: StatedValue) => posts.filter(({ status }) => status[value] === 'published');
  const share = (value: StatedValue): 'all' | 'some' | 'none' => {
    const count = published(value).length;
    return count === posts.length ? 'all' : count > 0 ? 'some' : 'none';
  };
  const caveats: string[] = [];
  const names = share('term_name');
  const added = posts.filter(({ status }) => status.term_name === 'illustrative').map(({ term_name }) => term_name);
  const brief = (value: string) => ({ all: 'published', some: 'partly published', none: 'illustrative' })[value];
  caveats.push(
    `Names of terms: ${brief(names)}. Posts: ${brief(share('posts'))}. Categories: ${brief(share('categories'))}.`,
  );
  if (unitsOf !== cohort)
    caveats.push(
      `The terms are those known for ${unitsOf}: none are known for ${cohort}, so they stand in for its own.`,
    );
  if (names === 'none')
    caveats.push('Which terms the organisation offers is not published: usual ones stand in for them.');
  if (names === 'some') caveats.push(`Added, so that a legal year is possible: ${listed(added)}.`);
  if (share('posts') === 'some') {
    const count = published('posts').length;
    caveats.push(`Posts are published for ${count} of ${posts.length} terms; the other counts are illustrative.`);
  }
  if (share('categories') !== 'all')
    caveats.push('Which categories a term carries is for its accreditor to say: the letters here are illustrative.');
  caveats.push(
    known?.lines_status === 'published'
      ? `A cohort of ${wholeLines} is the published head count${known.year ? ` (${known.year})` : ''}.`
      : `A cohort of ${wholeLines} is illustrative.`,
  );
  if (lines < wholeLines)
    caveats.push(`These are ${lines} of ${wholeLines} lines: posts they leave over are there for the others.`);
  if (usual?.note) caveats.push(`Terms of ${usual.term_weeks?.join('+')} weeks: ${usual.note.replace(/\.$/, '')}.`);
  if (known?.note) caveats.push(`${known.note[0].toUpperCase()}${known.note.slice(1).replace(/\.$/, '')}.`);
  return caveats;
};
