import { Hono } from 'hono';
import { z } from 'zod';
import { boundNames, boundShapes, Cohort, State } from '#engine/domain/ruleset.ts';
import { rulesets as shipped } from '#engine/rulesets/index.ts';
import { ruleTitle } from '#engine/workbook/input/setting-kinds.ts';
import type { AppEnv } from '#server/context.ts';
import { json, type Operation } from '#server/openapi/operation.ts';

const boundSchema = (value: z.ZodType) =>
  z.object({ value, source: z.string(), clause: z.string(), hard: z.boolean(), confirmed: z.boolean() });

const RulesetList = z
  .object({
    rulesets: z.array(
      z.object({
        name: z.string(),
        state: State,
        cohort: Cohort,
        bounds: z.object(
          Object.fromEntries(boundNames.map((name) => [name, boundSchema(boundShapes[name]).optional()])),
        ),
        notes: z.array(z.string()),
      }),
    ),
    rule_titles: z.record(z.string(), z.string()).describe("each rule's name in a planner's words"),
  })
  .meta({ id: 'RulesetList' });

const ruleTitles = Object.fromEntries(boundNames.map((name) => [name, ruleTitle(name)]));

export const rulesetsOperation = {
  method: 'get',
  path: '/rulesets',
  id: 'rulesets',
  summary: 'Every shipped ruleset, with the source of each bound',
  answer: { description: 'The rulesets.', content: { [json]: RulesetList } },
  problems: [],
  open: true,
} as const satisfies Operation;

export const rulesets = () =>
  new Hono<AppEnv>().get(rulesetsOperation.path, (c) => {
    c.header('cache-control', 'public, max-age=300');
    return c.json({ rulesets: shipped, rule_titles: ruleTitles }, 200);
  });
