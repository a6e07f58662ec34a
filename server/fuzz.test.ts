import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkResult } from '#engine/check.ts';
import { exportFile } from '#engine/exports/index.ts';
import { deskOf } from './testing/desk-of.ts';
import { scriptedBody } from './testing/requests.ts';
import { posted, testApp } from './testing/test-app.ts';

/** How often everything is tried: `npm run test:long` posts more than 10,000 bodies. */
const times = process.env.FULL === '1' ? 6 : 1;

const anyValue = fc.jsonValue({ maxDepth: 4 });
const fields = [
  'year_start',
  'rotations',
  'term_structure',
  'workers',
  'locks',
  'rules',
  'affinity',
  'cohort',
  'previous',
  'weights',
];

/** A good body with some of its parts replaced by anything. */
const nearMiss = fc
  .record({
    top: fc.dictionary(fc.constantFrom(...fields, '__proto__', 'constructor'), anyValue, { maxKeys: 3 }),
    rotation: fc.dictionary(fc.constantFrom('id', 'capacity', 'experience_categories', 'span_terms'), anyValue),
    lock: fc.dictionary(fc.constantFrom('line', 'term', 'rotation_id', 'any_of', 'not'), anyValue),
  })
  .map(({ top, rotation, lock }) => {
    const body = scriptedBody('plan');
    return { ...body, rotations: [{ ...body.rotations[0], ...rotation }], locks: [lock], ...top };
  });

const { app } = testApp({
  desk: deskOf({
    lines: async () => new Uint8Array(),
    check: async ({ request, jobLines }) => checkResult(request, jobLines),
    export: async ({ what, ...job }) => {
      const content = exportFile(what, { ...job, holidays: [], stamp: new Date() });
      return content === null ? null : new Uint8Array(content.length);
    },
  }),
});

it('no body makes the server fail', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('json', 'stream', 'excel'),
      fc.oneof(
        nearMiss.map((body) => JSON.stringify(body)),
        anyValue.map((body) => JSON.stringify(body)),
        fc.string(),
        fc.constant('['.repeat(100_000)),
        fc.constant(`{"rotations":${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
      ),
      async (path, body) => {
        const response = await app.request(`/schedule/generate/${path}`, posted(body));
        expect(response.status).toBeLessThan(500);
        expect(await response.text()).not.toMatch(/^event: error/m);
      },
    ),
    { numRuns: 1_000 * times },
  );
});

/** Job lines whose keys are mostly right and whose values are anything of the right type. */
const draftLines = fc.array(
  fc.record(
    {
      id: fc.constantFrom('JL-001', 'JL-002', '1', '', '__proto__'),
      pathway: fc.constantFrom(null, 'GP'),
      leave: fc.array(fc.record({ start_week: fc.maxSafeNat(), weeks: fc.maxSafeNat() }), { maxLength: 2 }),
      allocations: fc.array(
        fc.record({ term_index: fc.nat(9), rotation_id: fc.constantFrom('plan', 'other', ''), extra: anyValue }),
        { maxLength: 5 },
      ),
    },
    { requiredKeys: ['allocations'] },
  ),
  { maxLength: 4 },
);

it('no body of a check or an export makes the server fail', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        request: fc.oneof(fc.constant(scriptedBody('plan', { year_start: '2026-02-02', state: 'VIC' })), nearMiss),
        job_lines: fc.oneof(draftLines, anyValue),
      }),
      async (body) => {
        for (const path of ['check', 'export/lines', 'export/allocations', 'export/calendars?line=JL-001'])
          expect((await app.request(`/schedule/${path}`, posted(body))).status).toBeLessThan(500);
      },
    ),
    { numRuns: 500 * times },
  );
});

it('no demo that is asked for makes the server fail', async () => {
  const wanted = fc.record(
    {
      organization: fc.oneof(fc.constantFrom('Monash Health', 'monash', '__proto__', '(', ''), fc.string(), anyValue),
      state: fc.oneof(fc.constantFrom('VIC', 'vic', 'NSW', 'AMC'), anyValue),
      cohort: fc.oneof(fc.constantFrom('PGY1', 'HMO2', 'PGY3+', 'ANY'), anyValue),
      count: fc.oneof(fc.integer({ min: -1, max: 5001 }), anyValue),
      format: fc.oneof(fc.constantFrom('json', 'excel'), anyValue),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(wanted, anyValue), async (body) => {
      const response = await app.request('/schedule/presale/generate-lines', posted(body));
      expect(response.status).toBeLessThan(500);
    }),
    { numRuns: 300 * times },
  );
});
