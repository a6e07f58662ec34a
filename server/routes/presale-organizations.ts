import { Hono } from 'hono';
import { PresaleOrganizations } from '#engine/domain/presale.ts';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import { json, type Operation } from '#server/openapi/operation.ts';

export const presaleOrganizationsOperation = {
  method: 'get',
  path: '/schedule/presale/organizations',
  id: 'presaleOrganizations',
  summary: 'The organisations there are demos of, with their cohorts, lines and posts',
  answer: { description: 'By state, then by name.', content: { [json]: PresaleOrganizations } },
  problems: [],
} as const satisfies Operation;

export const presaleOrganizations = (deps: Deps) =>
  new Hono<AppEnv>().get(presaleOrganizationsOperation.path, async (c) =>
    c.json((await deps.presale()).organizations(), 200),
  );
