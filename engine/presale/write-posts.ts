import { type AccreditedPost, statedValues } from '../domain/accredited-post.ts';
import { postColumns, postFields } from './post-columns.ts';

const flag = (value: boolean): string => (value ? 'yes' : '');

/** Posts as the rows of the shipped file, headings first: `readAccreditedPosts` reads the same posts from them. */
export const accreditedPostRows = (posts: readonly AccreditedPost[]): string[][] => [
  postFields.map((field) => postColumns[field].title),
  ...posts.map((post) => {
    const cells: Record<string, string> = {
      organization: post.organization,
      state: post.state,
      cohort: post.cohort,
      term_name: post.term_name,
      facility: post.facility ?? '',
      specialty: post.specialty ?? '',
      subspecialty: post.subspecialty ?? '',
      parent_specialty: post.parent_specialty,
      categories: post.categories.join('/'),
      posts: typeof post.posts === 'number' ? String(post.posts) : post.posts.join('/'),
      service: post.is_service_term ? 'yes' : 'no',
      rural: post.is_rural ? 'yes' : 'no',
      span_terms: post.span_terms > 1 ? String(post.span_terms) : '',
      required: post.required > 0 ? String(post.required) : '',
      excludable: flag(post.excludable),
      code: post.code ?? '',
      year: post.year,
      source: post.source,
      note: post.note,
      ...Object.fromEntries(statedValues.map((value) => [`${value}_status`, post.status[value]])),
    };
    return postFields.map((field) => cells[field]);
  }),
];
