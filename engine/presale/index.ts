import type { AccreditedPost, DemoCohort } from '../domain/accredited-post.ts';
import { type Demo, type PresaleOrganizations, type PresaleRequest, usualDemoLines } from '../domain/presale.ts';
import type { SchedulingRequestInput } from '../domain/request.ts';
import type { Cohort, State } from '../domain/ruleset.ts';
import { caveatsOf } from './caveats.ts';
import { demoRequest, postsByTerm } from './demo-request.ts';
import { findOrganization } from './find-organization.ts';

export { demoCohortRows, readDemoCohorts } from './demo-cohorts.ts';
export { type ListDefaults, type PostReading, readAccreditedPosts } from './read-posts.ts';
export { usualCategories } from './usual-categories.ts';
export { accreditedPostRows } from './write-posts.ts';

/** The cohorts a demo can be of: whose lines a council has rules for. */
export const demoCohorts = ['PGY1', 'PGY2'] as const satisfies readonly Cohort[];

/** A demo that is ready to be solved, or why there is none. */
export type DemoFound =
  | { ok: true; request: SchedulingRequestInput; demo: Demo; wholeLines: number }
  | { ok: false; why: 'organization'; nearest: { organization: string; state: State }[] };

/** What can be demonstrated with a list of posts. */
export type Presale = {
  organizations: () => PresaleOrganizations;
  /** The demo of an organisation; `lines` as many as are asked for, and never fewer because of the posts: those are for the solver to weigh. */
  demo: (wanted: Pick<PresaleRequest, 'organization' | 'state' | 'cohort' | 'count'>) => DemoFound;
};

/** An organisation, with its posts by cohort. */
type Entry = { organization: string; state: State; posts: Map<Cohort, AccreditedPost[]> };

const lowestOf = (posts: readonly AccreditedPost[], terms: number): number => {
  const byTerm = posts.map((post) => postsByTerm(post, terms));
  return Math.min(...Array.from({ length: terms }, (_, term) => byTerm.reduce((sum, each) => sum + each[term], 0)));
};

/** The usual year where nothing is known of a state's. */
const anyYear: Record<string, readonly number[]> = { PGY1: [10, 10, 10, 10, 12], PGY2: [13, 13, 13, 13] };

/**
 * Demos out of accredited posts. Posts of a cohort that is not known are those of the other one; lines of a cohort whose head count is
 * not known are as many as its posts allow in every term.
 */
export const createPresale = (posts: readonly AccreditedPost[], cohorts: readonly DemoCohort[]): Presale => {
  const entries = new Map<string, Entry>();
  for (const post of posts) {
    const { organization, state, cohort } = post;
    const key = JSON.stringify([state, organization]);
    const entry = entries.get(key) ?? { organization, state, posts: new Map() };
    entries.set(key, entry);
    const own = entry.posts.get(cohort);
    if (own) own.push(post);
    else entry.posts.set(cohort, [post]);
  }
  const known = (state: State, organization: string | null, cohort: Cohort): DemoCohort | undefined =>
    cohorts.find((each) => each.state === state && each.organization === organization && each.cohort === cohort);
  const ready = [...entries.values()]
    .filter((entry) => demoCohorts.some((cohort) => entry.posts.has(cohort)))
    .sort((one, other) => one.state.localeCompare(other.state) || one.organization.localeCompare(other.organization));

  const partsOf = ({ organization, state, posts: byCohort }: Entry, cohort: Cohort) => {
    const unitsOf = byCohort.has(cohort) ? cohort : (demoCohorts.find((each) => byCohort.has(each)) ?? cohort);
    const own = known(state, organization, cohort);
    const usual = known(state, null, cohort);
    const termWeeks = own?.term_weeks ?? usual?.term_weeks ?? anyYear[cohort] ?? anyYear.PGY1;
    const list = byCohort.get(unitsOf) ?? [];
    const lowest = lowestOf(list, termWeeks.length);
    const lines = own?.lines ?? known(state, organization, unitsOf)?.lines ?? Math.max(1, lowest);
    const standIn = own?.term_weeks ? undefined : usual;
    return {
      unitsOf,
      own,
      standIn,
      termWeeks,
      list,
      lowest,
      lines,
      yearStart: own?.year_start ?? usual?.year_start ?? null,
    };
  };

  return {
    organizations: () => ({
      organizations: ready.map((entry) => ({
        organization: entry.organization,
        state: entry.state,
        cohorts: demoCohorts.map((cohort) => {
          const { unitsOf, own, termWeeks, list, lowest, lines } = partsOf(entry, cohort);
          const counted = list.filter(({ status }) => status.posts === 'published');
          return {
            cohort,
            lines,
            lines_published: own?.lines_status === 'published' && own.lines !== null,
            rotations: list.length,
            posts: lowest,
            posts_published: counted.length > 0 ? lowestOf(counted, termWeeks.length) : 0,
            units_of: unitsOf,
            term_structure: [...termWeeks],
          };
        }),
      })),
    }),
    demo: ({ organization: name, state: wantedState, cohort, count }) => {
      const looked = findOrganization(ready, name, wantedState);
      if (!('found' in looked)) {
        const nearest = looked.nearest.map(({ organization, state }) => ({ organization, state }));
        return { ok: false, why: 'organization', nearest };
      }
      const { organization, state } = looked.found;
      const { unitsOf, own, standIn, termWeeks, list, lines: wholeLines, yearStart } = partsOf(looked.found, cohort);
      const lines = count ?? Math.min(usualDemoLines, wholeLines);
      const isWhole = lines >= wholeLines;
      const sources = [own?.source ?? '', ...list.map(({ source }) => source)].filter(Boolean);
      const about = { cohort, unitsOf, posts: list, known: own, usual: standIn, wholeLines, lines };
      return {
        ok: true,
        request: demoRequest({ organization, state, cohort, posts: list, termWeeks, yearStart, lines, isWhole }),
        demo: { organization, source: [...new Set(sources)].join('; '), caveats: caveatsOf(about) },
        wholeLines,
      };
    },
  };
};
