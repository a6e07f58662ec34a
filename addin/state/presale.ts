import type { DemoOrganization } from '#addin/api/presale.ts';
import { strings } from '#addin/strings/en.ts';

const texts = strings.data.presale;

/** What is known of one cohort of an organisation. */
type DemoCohort = DemoOrganization['cohorts'][number];

/** Lines a demo has unless told otherwise. */
const fewLines = 10;

/** The organisations of a state; '' for all. */
export const organizationsIn = (all: readonly DemoOrganization[], state: string): readonly DemoOrganization[] =>
  state === '' ? all : all.filter((each) => each.state === state);

/** Lines to begin with: ten, or a whole cohort where that is fewer. */
export const usualLines = ({ lines }: DemoCohort): number => Math.min(fewLines, lines);

/** A written number of lines; null when it is none. */
export const linesOf = (text: string): number | null => {
  const number = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= 5000 ? number : null;
};

/** What a cohort is made of, and what of it is published. */
export const demoText = ({
  lines,
  lines_published,
  rotations,
  posts,
  posts_published,
  units_of,
  cohort,
}: DemoCohort): string => {
  const said = [texts.whole(lines, lines_published), texts.posts(rotations, posts, posts_published)];
  if (units_of !== cohort) said.push(texts.borrowed(units_of));
  return said.join(' ');
};
