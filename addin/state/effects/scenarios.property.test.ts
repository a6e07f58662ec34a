/**
 * A scenario saved, and opened by somebody else in an empty workbook, is the same request field by field: through the columns of the
 * database, and through sheets.
 */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Api } from '#addin/api/api.ts';
import { createPreviewHost } from '#addin/preview/preview-host.ts';
import { PreviewWorkbook } from '#addin/preview/workbook/workbook.ts';
import { fakeCloud } from '#addin/testing/fake-cloud.ts';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { asSheetsTell, awkwardRequest } from '#engine/workbook/testing/awkward-request.ts';
import { unvariedFields } from '#engine/workbook/testing/unvaried-fields.ts';
import { createPaneStore } from '../store.ts';

/** With what no sheet holds yet, or the server does not serve yet: a project may hold it all the same. */
const anyRequest: fc.Arbitrary<SchedulingRequest> = fc
  .record({
    request: awkwardRequest,
    annual_leave: fc.option(
      fc.record({
        weeks: fc.constantFrom(4, 5),
        shapes: fc.constantFrom([[5]], [[5], [2, 3]]),
        min_gap_weeks: fc.constantFrom(0, 13),
        max_away_share: fc.constantFrom(0.25, 0.34),
      }),
    ),
    earlier: fc.option(fc.record({ id: fc.constantFrom('JL-001', 'A;1'), max_changes: fc.constantFrom(0, 7) })),
  })
  .map(({ request, annual_leave, earlier }) => {
    const of = (index: number) => request.rotations[index % request.rotations.length].id;
    const line = (id: string, odd: boolean) => ({
      id,
      worker_id: odd ? (request.workers[0]?.id ?? 'w') : null,
      pathway: odd ? 'GP' : 'Surgical',
      allocations: [0, 1].map((term_index) => ({ term_index, rotation_id: of(term_index + Number(odd)) })),
      leave: odd ? [{ start_week: 3, weeks: 2 }] : [{ start_week: 9, weeks: 5 }],
    });
    const previous = earlier && {
      job_lines: [line(earlier.id, true), line(`${earlier.id} b`, false)],
      max_changes: earlier.max_changes,
    };
    return SchedulingRequest.parse({ ...request, annual_leave, previous });
  });

const runOf = ({ state, cohort, term_structure }: SchedulingRequest) => ({
  ...{ id: 'r', org_id: 'o', name: 'PGY1', plan: 'Clinical year', year: 2027, year_start: null },
  ...{ status: 'open' as const, revision: 0, state, cohort, term_structure },
});

/** A project that holds the request as a scenario, and a pane of somebody who opens it in an empty workbook. */
const opened = async (request: SchedulingRequest) => {
  const remote = fakeCloud(runOf(request), request);
  const cloud = await remote.door.open(null as never);
  await cloud.saveScenario({ id: 'r', org_id: 'o' }, 'Saved', request, null);
  const workbook = new PreviewWorkbook();
  workbook.open({ name: 'Workbook', sheets: [emptyPlan('Sheet1')], marks: [], settings: {} });
  const store = () => createPaneStore({ host: createPreviewHost(workbook), api: {} as Api, door: remote.door });
  const pane = store();
  const { effects } = pane;
  const open = async () => {
    await effects.cloud.connect();
    await effects.cloud.signIn('planner@demo.example', 'secret');
    await effects.cloud.choose({ org_id: 'o', id: 'r' });
    await effects.cloud.openScenario('s0', 'Saved');
  };
  return { remote, pane, store, open, scenario: (id: string) => cloud.scenario({ id: 'r', org_id: 'o' }, id) };
};

const told = (request: unknown): unknown => asSheetsTell(SchedulingRequest.parse(request));

describe('a saved scenario', () => {
  it('is drawn here with every field of the contract', () => {
    expect(unvariedFields(SchedulingRequest, fc.sample(anyRequest, { numRuns: 120, seed: 1 }))).toEqual([]);
  });

  it('is the same request field by field where it is opened, and saved again', async () => {
    await fc.assert(
      fc.asyncProperty(anyRequest, async (request) => {
        const { pane, open, scenario } = await opened(request);
        await open();
        const { parsed } = pane.getState().data;
        expect(told(parsed?.draft)).toEqual(told(request));
        // What is not served yet is an error where it stands, and cannot be generated or saved from there.
        if (request.previous || request.annual_leave) return;
        await pane.effects.cloud.saveScenario('Again');
        expect(told(await scenario('s1'))).toEqual(told(request));
      }),
      { numRuns: 40 },
    );
  });

  it('is still the same in a pane that is opened on the workbook later', async () => {
    const request = fc.sample(anyRequest, { numRuns: 30, seed: 7 }).find(({ previous }) => previous)!;
    const { pane, store, open } = await opened(request);
    const close = pane.open('');
    await vi.waitFor(() => expect(pane.getState().data.parsed).not.toBeNull());
    await open();
    await vi.waitFor(() => expect(pane.getState().cloud.said).toMatch(/earlier plan of 2 lines/));
    await new Promise((resolve) => setTimeout(resolve, 200));
    close();
    const later = store();
    const closeLater = later.open('');
    await vi.waitFor(() => expect(told(later.getState().data.parsed?.draft)).toEqual(told(request)));
    closeLater();
  });
});
