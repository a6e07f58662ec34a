import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sheetOfCsv } from '#engine/csv/csv.ts';
import type { AccreditedPost, DemoCohort } from '#engine/domain/accredited-post.ts';
import { createPresale, type Presale, readAccreditedPosts, readDemoCohorts } from '#engine/presale/index.ts';

/** The shipped files of accredited posts and of cohorts. */
export const shippedPosts = join(import.meta.dirname, '..', '..', 'data', 'accredited_posts.csv');
export const shippedCohorts = join(import.meta.dirname, '..', '..', 'data', 'demo_cohorts.csv');

export type LoadedPresale = { presale: Presale; posts: AccreditedPost[]; cohorts: DemoCohort[] };

/**
 * Reads the shipped files.
 * @throws Error naming the first fault and its cell: files that were edited by hand may hold one.
 */
export const loadPresale = async (): Promise<LoadedPresale> => {
  const [postText, cohortText] = await Promise.all(
    [shippedPosts, shippedCohorts].map((path) => readFile(path, 'utf8')),
  );
  const { posts, issues: postIssues } = readAccreditedPosts(sheetOfCsv(postText, 'data/accredited_posts.csv'));
  const { cohorts, issues: cohortIssues } = readDemoCohorts(sheetOfCsv(cohortText, 'data/demo_cohorts.csv'));
  const fault = [...postIssues, ...cohortIssues].find(({ severity }) => severity === 'error');
  if (fault) throw new Error(`${fault.sheet}, cell ${fault.cell}: ${fault.message}`);
  return { presale: createPresale(posts, cohorts), posts, cohorts };
};

/** The demos of the shipped files, read when they are first asked for; a reading that failed is tried again. */
export const readOncePresale = (): (() => Promise<Presale>) => {
  let reading: Promise<Presale> | null = null;
  return () => {
    reading ??= loadPresale().then(
      ({ presale }) => presale,
      (error: unknown) => {
        reading = null;
        throw error;
      },
    );
    return reading;
  };
};
