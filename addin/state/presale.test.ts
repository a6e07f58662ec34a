import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Api } from '#addin/api/api.ts';
import { PlannerFault } from '#addin/api/planner-fault.ts';
import { createPreviewHost } from '#addin/preview/preview-host.ts';
import { PreviewWorkbook } from '#addin/preview/workbook/workbook.ts';
import type { PresaleResponse } from '#engine/domain/presale.ts';
import { emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { constructedAnswer } from '#engine/workbook/testing/constructed-answer.ts';
import { demoText, linesOf, usualLines } from './presale.ts';
import { createPaneStore, type PaneStore } from './store.ts';

const answer = Array.from({ length: 40 }, (_, seed) => constructedAnswer(seed + 1)).find((each) => each !== null);
if (!answer) throw new Error('no seed gives an answer');
const { request, response } = answer;
const demo = { organization: 'Hill Health', source: 'https://hill.example', caveats: ['Posts: illustrative.'] };
const wanted = { organization: 'Hill Health', state: 'VIC', cohort: 'PGY1', count: 10 } as const;

let workbook: PreviewWorkbook;
const lines = vi.fn<() => Promise<PresaleResponse>>();
const open = (): PaneStore => {
  workbook = new PreviewWorkbook();
  workbook.open({ name: 'Workbook', sheets: [emptyPlan('Sheet1')], marks: [], settings: {} });
  const api = { presale: { lines, organizations: async () => [] } } as Partial<Api> as Api;
  return createPaneStore({ host: createPreviewHost(workbook), api });
};
const names = () => workbook.sheets.map(({ name }) => name);
const textOf = (name: string) => JSON.stringify(workbook.sheets.find((sheet) => sheet.name === name)?.rows);

beforeEach(() => void lines.mockReset());
afterEach(() => vi.restoreAllMocks());

it('a demo goes into new input sheets and new result sheets, with what is illustrative in it on both', async () => {
  const pane = open();
  lines.mockResolvedValue({ ...response, request, demo });
  await pane.effects.data.buildDemo(wanted);
  expect(lines).toHaveBeenCalledWith(wanted);
  expect(pane.getState().notice).toBeNull();
  expect(names()).toEqual(expect.arrayContaining(['Sheet1', 'Rotations', 'Settings', 'Job lines 1', 'Cover 1']));
  expect(textOf('Cover 1')).toContain('Posts: illustrative.');
  expect(pane.getState().data.said).toMatch(
    /^Built \d+ lines of Hill Health\. Posts: illustrative\. The cover says more\.$/,
  );
  expect(pane.getState().solve.answer?.about?.source).toBe('https://hill.example');
  expect(pane.getState().review.written?.lines).toBeDefined();
});

it('a demo is judged by the rules it was built by: what the Rules step changed for other sheets is set back, and said', async () => {
  const pane = open();
  await pane.effects.rules.set(['rules', 'max_rural_terms'], 0);
  await pane.effects.rules.set(['seed'], 7);
  lines.mockResolvedValue({ ...response, request, demo });
  await pane.effects.data.buildDemo(wanted);
  expect(pane.getState().rules.overrides).toEqual({});
  expect(pane.getState().data.said).toContain('2 changes of yours on the Rules step are set back.');
});

it('a demo without a legal plan writes nothing, and says why and what would help', async () => {
  const pane = open();
  const conflicts = [{ rules: ['capacity'], message: 'Term 1 has 1 post for 2 lines', cells: [] }];
  const none = { ...response, job_lines: [], diagnostics: { ...response.diagnostics, conflicts } };
  lines.mockResolvedValue({ ...none, request, demo });
  await pane.effects.data.buildDemo(wanted);
  expect(names()).toEqual(['Sheet1']);
  expect(pane.getState().notice).toMatchObject({
    message: expect.stringMatching(/^No legal plan .* of Hill Health: Term 1 has 1 post for 2 lines\. Nothing/),
    remedy: expect.stringContaining('fewer lines'),
  });
});

it('a server that is away is told as everywhere else', async () => {
  const pane = open();
  lines.mockRejectedValue(new PlannerFault('away', 'Nobody answers.', 'Try again.'));
  await pane.effects.data.buildDemo(wanted);
  expect(pane.getState().notice).toMatchObject({ message: 'Nobody answers.', remedy: 'Try again.' });
  expect(names()).toEqual(['Sheet1']);
});

it('the dialog takes whole numbers of lines, and says what is published', () => {
  expect(['10', ' 5000 ', '0', '5001', '1.5', 'ten', ''].map(linesOf)).toEqual([
    10,
    5000,
    null,
    null,
    null,
    null,
    null,
  ]);
  const cohort = {
    cohort: 'PGY2',
    lines: 5,
    lines_published: true,
    rotations: 4,
    posts: 9,
    posts_published: 3,
    units_of: 'PGY1',
    term_structure: [13, 13, 13, 13],
  } as const;
  expect(usualLines({ ...cohort, term_structure: [...cohort.term_structure] })).toBe(5);
  expect(demoText({ ...cohort, term_structure: [...cohort.term_structure] })).toBe(
    'A whole cohort has 5 lines (published head count). 4 rotations with at least 9 posts in each term, 3 of them published. Its own terms are not known: those of PGY1 stand in.',
  );
});
