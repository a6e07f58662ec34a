import { csvOf } from '#engine/csv/csv.ts';
import type { AccreditedPost } from '#engine/domain/accredited-post.ts';
import { accreditedPostRows } from '#engine/presale/index.ts';
import type { WorkbookIssue } from '#engine/workbook/index.ts';
import { optionsOf } from '#server/command/command-line.ts';
import { writeWhole } from '#server/generate/files.ts';
import { type PostsOptions, readPostsOptions, usage } from './options.ts';
import { ListError, readList } from './read-list.ts';

/** The database that takes the posts too. @throws DatabaseError in words */
export type PostsDatabase = (slug: string, posts: readonly AccreditedPost[]) => Promise<void>;

/** A database that does not take the posts; `message` says what to do. */
export class DatabaseError extends Error {}

/** What the command needs of the world around it; `file` is where the demo data is. */
export type PostsWorld = {
  file: string;
  shipped: () => Promise<AccreditedPost[]>;
  database: PostsDatabase;
  out: (line: string) => void;
  err: (text: string) => void;
};

const issueText = ({ sheet, cell, severity, message }: WorkbookIssue): string =>
  `${sheet}, row ${/\d+$/.exec(cell)?.[0] ?? '?'}, cell ${cell} ${severity}: ${message}`;

const whose = ({ organization, state, cohort }: AccreditedPost): string => `${organization}, ${state} ${cohort}`;
const keyOf = (post: AccreditedPost): string => whose(post).toLowerCase();

/** The demo data with a list in it: an organisation's posts for a cohort take the place of those it had. */
export const withList = (shipped: readonly AccreditedPost[], list: readonly AccreditedPost[]): AccreditedPost[] => {
  const replaced = new Set(list.map(keyOf));
  return [...shipped.filter((post) => !replaced.has(keyOf(post))), ...list];
};

const told = (shipped: readonly AccreditedPost[], list: readonly AccreditedPost[]): string[] =>
  [...new Set(list.map(keyOf))].map((key) => {
    const own = list.filter((post) => keyOf(post) === key);
    const before = shipped.filter((post) => keyOf(post) === key).length;
    return `${whose(own[0])}: ${own.length} posts${before > 0 ? ` in place of ${before}` : ''}`;
  });

const take = async ({ input, sheet, onlyCheck, supabase, defaults }: PostsOptions, world: PostsWorld) => {
  const { posts, issues } = await readList(input, sheet, defaults);
  for (const issue of issues) world.err(`${issueText(issue)}\n`);
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) {
    world.err(`${errors} ${errors === 1 ? 'thing' : 'things'} to put right: nothing was taken.\n`);
    return 2;
  }
  const shipped = await world.shipped();
  for (const line of told(shipped, posts)) world.out(line);
  if (onlyCheck) {
    world.out('Checked alone: nothing was taken.');
    return 0;
  }
  // The database first: it may refuse, and then the file stays as it is.
  if (supabase !== null) await world.database(supabase, posts);
  await writeWhole(world.file, csvOf(accreditedPostRows(withList(shipped, posts))));
  world.out(`${posts.length} posts taken into ${world.file}${supabase === null ? '' : ` and into ${supabase}`}`);
  return 0;
};

/** The command `npm run posts`: takes a list of accredited posts into the demo data. Nothing is changed while anything is wrong. */
export const posts = async (args: string[], world: PostsWorld): Promise<0 | 2> => {
  const read = optionsOf(readPostsOptions(args), usage, world);
  if ('exit' in read) return read.exit;
  try {
    return await take(read.options, world);
  } catch (error) {
    if (!(error instanceof ListError || error instanceof DatabaseError)) throw error;
    world.err(`${error.message}\n`);
    return 2;
  }
};
