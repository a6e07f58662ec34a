import { expect, it } from 'vitest';
import { PresaleOrganizations } from '#engine/domain/presale.ts';
import { testApp } from '#server/testing/test-app.ts';

it('lists the organisations of the demo data with their cohorts and posts', async () => {
  const response = await testApp().app.request('/schedule/presale/organizations');
  expect(response.status).toBe(200);
  const { organizations } = PresaleOrganizations.parse(await response.json());
  const named = organizations.find(({ organization }) => organization === 'Murray to the Mountains');
  expect(named).toMatchObject({ state: 'VIC' });
  expect(named?.cohorts[0]).toMatchObject({ cohort: 'PGY1', lines: 15, lines_published: true, posts_published: 15 });
  for (const { cohorts } of organizations)
    for (const { lines, posts } of cohorts) expect(posts).toBeGreaterThanOrEqual(lines);
});
