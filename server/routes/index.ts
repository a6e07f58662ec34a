import { Hono } from 'hono';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import type { Operation } from '#server/openapi/operation.ts';
import { createUnderway } from '#server/solve/underway.ts';
import { cancel, cancelOperation } from './cancel.ts';
import { check, checkOperation } from './check.ts';
import { docs, docsOperation } from './docs.ts';
import { exportAllocations, exportAllocationsOperation } from './export-allocations.ts';
import { exportCalendars, exportCalendarsOperation } from './export-calendars.ts';
import { exportLines, exportLinesOperation } from './export-lines.ts';
import { generateExcel, generateExcelOperation } from './generate-excel.ts';
import { generateJson, generateJsonOperation } from './generate-json.ts';
import { generateStream, generateStreamOperation } from './generate-stream.ts';
import { health, healthOperation } from './health.ts';
import { manifest, manifestOperation } from './manifest.ts';
import { openApi, openApiOperation } from './openapi.ts';
import { page } from './page.ts';
import { presaleGenerate, presaleGenerateAliasOperation, presaleGenerateOperation } from './presale-generate.ts';
import { presaleOrganizations, presaleOrganizationsOperation } from './presale-organizations.ts';
import { rulesets, rulesetsOperation } from './rulesets.ts';
import { supabase, supabaseConfigOperation } from './supabase.ts';
import { workbookCheck, workbookCheckOperation } from './workbook-check.ts';
import { workbookDiff, workbookDiffOperation } from './workbook-diff.ts';
import { workbookGenerate, workbookGenerateOperation } from './workbook-generate.ts';
import { workbookParse, workbookParseOperation } from './workbook-parse.ts';
import { workbookTemplate, workbookTemplateOperation } from './workbook-template.ts';

/** Every endpoint of the API, in the order `/openapi.json` lists them. */
export const operations: Operation[] = [
  generateJsonOperation,
  generateStreamOperation,
  generateExcelOperation,
  cancelOperation,
  checkOperation,
  exportLinesOperation,
  exportAllocationsOperation,
  exportCalendarsOperation,
  presaleGenerateOperation,
  presaleGenerateAliasOperation,
  presaleOrganizationsOperation,
  workbookParseOperation,
  workbookGenerateOperation,
  workbookCheckOperation,
  workbookDiffOperation,
  workbookTemplateOperation,
  rulesetsOperation,
  healthOperation,
  manifestOperation,
  supabaseConfigOperation,
  openApiOperation,
  docsOperation,
];

/** All routes; an endpoint is a file here, its operation above and its route below. */
export const routes = (deps: Deps) => {
  const underway = createUnderway();
  return new Hono<AppEnv>()
    .route('/', generateJson(deps))
    .route('/', generateStream(deps, underway))
    .route('/', generateExcel(deps))
    .route('/', cancel(underway))
    .route('/', check(deps))
    .route('/', exportLines(deps))
    .route('/', exportAllocations(deps))
    .route('/', exportCalendars(deps))
    .route('/', presaleGenerate(deps))
    .route('/', presaleOrganizations(deps))
    .route('/', workbookParse(deps))
    .route('/', workbookGenerate(deps))
    .route('/', workbookCheck(deps))
    .route('/', workbookDiff(deps))
    .route('/', workbookTemplate(deps))
    .route('/', rulesets())
    .route('/', health(deps))
    .route('/', manifest(deps))
    .route('/', supabase(deps))
    .route('/', openApi(deps, operations))
    .route('/', docs())
    .route('/', page());
};
