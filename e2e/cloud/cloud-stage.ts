import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { addMember } from '#supabase/local/member.ts';
import { demoOrganisation, openLocal } from '#supabase/local/open.ts';
import { secretsFile } from '#supabase/local/secrets.ts';
import { givenBrowser } from '../given.ts';
import { patience } from '../patience.ts';
import { type Planner, startPlanner } from '../planner.ts';

export type Account = { email: string; password: string };

/** Members of the demo organisation by role, and the admin of another one that has a run of the same name. */
export type Accounts = { admin: Account; planner: Account; viewer: Account; outsider: Account };

const account = (name: string): Account => ({ email: `${name}@demo.example`, password: 'only-for-this-test' });
const outside = '00000000-0000-4000-8000-0000000000aa';

const otherOrganisation = `
  begin;
  insert into planner.organisations (id, name, slug) values ('${outside}', 'Other Health', 'other-health');
  insert into planner.workers (org_id, id, level) values ('${outside}', 'O-001', 'PGY1');
  insert into planner.allocation_plans (org_id, id, name, year) values ('${outside}', '${outside}', 'Other year', 2027);
  insert into planner.allocation_runs (org_id, id, plan_id, name, term_structure)
  values ('${outside}', '${outside}', '${outside}', 'PGY1', '{10,10,10,10,12}');
  commit;`;

/** A server with a database of its own, in which `more` was done, for the tests of a file. Script errors of its pages fail the file. */
export const cloudStage = (more = '') => {
  const folder = mkdtempSync(join(tmpdir(), 'planner-cloud-'));
  let planner: Planner;
  let browser: Browser;
  const accounts = {
    planner: account('planner'),
    viewer: account('viewer'),
    outsider: account('outsider'),
  } as Accounts;
  const complaints: string[] = [];
  beforeAll(async () => {
    const local = await openLocal(join(folder, 'supabase'), undefined, async (owner) => {
      await owner.script(otherOrganisation + more);
      for (const role of ['planner', 'viewer'] as const)
        await addMember(owner.query, { ...accounts[role], organisation: demoOrganisation, role });
      await addMember(owner.query, { ...accounts.outsider, organisation: 'other-health', role: 'admin' });
    });
    await local.close();
    accounts.admin = JSON.parse(readFileSync(secretsFile(join(folder, 'supabase')), 'utf8')).first_admin;
    [planner, browser] = await Promise.all([startPlanner({ PLANNER_DATA_DIR: folder }), givenBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await planner?.stop();
    rmSync(folder, { recursive: true, force: true });
    expect(complaints).toEqual([]);
  });
  return {
    accounts,
    /** The pane beside an empty workbook, in a browser of its own, signed in to nothing. */
    openPane: async (): Promise<Page> => {
      const page = await (await browser.newContext({ viewport: { width: 1280, height: 1000 } })).newPage();
      page.on('dialog', (dialog) => complaints.push(dialog.message()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      // Any legal lines will do.
      await page.route('**/schedule/generate/stream', (route) =>
        route.continue({ postData: { ...route.request().postDataJSON(), max_seconds: 3 } }),
      );
      await page.goto(`${planner.url}/preview`);
      await page.getByRole('combobox', { name: 'Sample data' }).selectOption('Empty workbook');
      await page.getByRole('heading', { name: 'Start here' }).waitFor({ timeout: patience });
      return page;
    },
  };
};
