import type { AccreditedPost } from '#engine/domain/accredited-post.ts';

/** Posts and categories of one position; a count, or one per term. */
type Numbers = { posts: number | number[]; categories: string };

/** A position of `real_posts.csv`, by its service and name there, or one added so that a legal year is possible. */
export type Unit = Numbers & {
  excludable?: boolean;
  required?: number;
  code?: string;
  service?: boolean;
  spanTerms?: number;
  facility?: string;
  rural?: boolean;
} & ({ hospital: string; term: string } | { added: string; specialty: string; parent: string });

/** What an organisation offers one cohort: its units, and what a reader must know of them. */
export type Service = {
  organization: string;
  state: AccreditedPost['state'];
  cohort: AccreditedPost['cohort'];
  /** Its name in `cohort_sizes.csv` where that is another, or lines where no head count is known. */
  size?: string | number;
  /** Weeks of each term where they are the organisation's own. */
  terms?: number[];
  note: string;
  units: readonly Unit[];
};
