import type { AccreditedPost } from '../domain/accredited-post.ts';
import type { SchedulingRequestInput } from '../domain/request.ts';
import { fold, idFromName } from '../workbook/words.ts';

type RotationInput = SchedulingRequestInput['rotations'][number];

/** Longest a demo is solved, in seconds: whoever waits for it stands beside a planner. */
const demoSeconds = 3;

/** Posts of each of `terms` terms: a list for another number of terms is cut, or goes on as it ends. */
export const postsByTerm = ({ posts }: Pick<AccreditedPost, 'posts'>, terms: number): number[] =>
  Array.from({ length: terms }, (_, term) =>
    typeof posts === 'number' ? posts : (posts[term] ?? posts[posts.length - 1]),
  );

/** General practice is capped as a specialty only: its block of 20 weeks is more than a quarter of the year. */
const isCappedAsSubspecialty = (specialty: string): boolean => fold(specialty) !== 'general practice';

/** The names of posts that several hospitals of a service have, without case. */
const sharedNames = (posts: readonly AccreditedPost[]): Set<string> => {
  const names = posts.map(({ term_name }) => fold(term_name));
  return new Set(names.filter((name, index) => names.indexOf(name) !== index));
};

type Naming = { ids: Set<string>; shared: ReadonlySet<string> };

const rotationOf = (post: AccreditedPost, terms: number, isWhole: boolean, { ids, shared }: Naming): RotationInput => {
  const { term_name, facility, parent_specialty, code } = post;
  const isNamedAlike = facility && shared.has(fold(term_name)) && !term_name.includes(facility);
  const name = isNamedAlike ? `${term_name}, ${facility}` : term_name;
  const { specialty } = post;
  const byTerm = postsByTerm(post, terms);
  return {
    id: idFromName(facility && !name.includes(facility) ? `${name} ${facility}` : name, ids),
    name,
    capacity: byTerm.every((posts) => posts === byTerm[0]) ? byTerm[0] : byTerm,
    parent_specialty,
    ...(specialty && isCappedAsSubspecialty(specialty) && { subspecialty: specialty }),
    experience_categories: post.categories,
    ...(facility && { facility }),
    ...(code && { code }),
    ...(isWhole && post.required > 0 && { required: post.required }),
    ...(post.excludable && { excludable: true }),
    ...(post.is_service_term && { is_service_term: true, is_nights_or_relief: true }),
    ...(post.span_terms > 1 && { span_terms: post.span_terms }),
    ...(post.is_rural && { is_rural: true }),
  };
};

/** What a demo is made of. */
export type DemoParts = {
  organization: string;
  state: AccreditedPost['state'];
  cohort: AccreditedPost['cohort'];
  posts: readonly AccreditedPost[];
  termWeeks: readonly number[];
  yearStart: string | null;
  /** Lines that are wanted. */
  lines: number;
  /** Whether they are a whole cohort: only then must posts be filled. */
  isWhole: boolean;
};

/** The request of a demo: the posts as they are, as strict limits. */
export const demoRequest = ({
  posts,
  termWeeks,
  yearStart,
  lines,
  isWhole,
  ...whose
}: DemoParts): SchedulingRequestInput => {
  const naming = { ids: new Set<string>(), shared: sharedNames(posts) };
  return {
    organization: whose.organization,
    rotations: posts.map((post) => rotationOf(post, termWeeks.length, isWhole, naming)),
    term_structure: [...termWeeks],
    num_job_lines: lines,
    state: whose.state,
    cohort: whose.cohort,
    ...(yearStart && { year_start: yearStart }),
    max_seconds: demoSeconds,
  };
};
