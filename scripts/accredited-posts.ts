/**
 * `npx tsx scripts/accredited-posts.ts`: writes `data/accredited_posts.csv` and `data/demo_cohorts.csv` anew from `data/real_posts.csv`
 * and `data/cohort_sizes.csv`. Lists that were imported (`npm run posts`) are in none of these: import them again.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvOf } from '#engine/csv/csv.ts';
import { accreditedPostRows, demoCohortRows } from '#engine/presale/index.ts';
import { cohortOf, postsOf, stateCohorts, thirdYears } from './posts/build-posts.ts';
import { readRecords } from './posts/records.ts';
import { services } from './posts/services.ts';

const data = join(import.meta.dirname, '..', 'data');
const [records, sizes] = await Promise.all(
  ['real_posts.csv', 'cohort_sizes.csv'].map(async (name) => readRecords(await readFile(join(data, name), 'utf8'))),
);
const all = services(records);
const posts = [...all.flatMap((service) => postsOf(service, records)), ...thirdYears(records)];
const cohorts = [...all.map((service) => cohortOf(service, sizes)), ...stateCohorts()];
await writeFile(join(data, 'accredited_posts.csv'), csvOf(accreditedPostRows(posts)));
await writeFile(join(data, 'demo_cohorts.csv'), csvOf(demoCohortRows(cohorts)));
console.log(`${posts.length} posts of ${all.length} cohorts`);
