import { expect, it } from 'vitest';
import type { Api } from '#addin/api/api.ts';
import { createPreviewHost } from '#addin/preview/preview-host.ts';
import { PreviewWorkbook } from '#addin/preview/workbook/workbook.ts';
import { inputSheets } from '#engine/workbook/index.ts';
import { constructedAnswer } from '#engine/workbook/testing/constructed-answer.ts';
import { restoreResult } from './effects/kept-result.ts';
import { createPaneStore } from './store.ts';

const { request, response } = Array.from({ length: 40 }, (_, seed) => constructedAnswer(seed + 1)).find(
  (each) => each !== null,
)!;

it('what reading the sheets left out is told with the answer, also after the pane was closed', async () => {
  const workbook = new PreviewWorkbook();
  const sheets = inputSheets(request);
  sheets.find(({ name }) => name === 'Rotations')?.rows.push(['Total']);
  workbook.open({ name: 'Workbook', sheets, marks: [], settings: {} });
  const api = { generate: () => ({ answer: Promise.resolve(response), cancel: async () => {} }) };
  const open = () => createPaneStore({ host: createPreviewHost(workbook), api: api as Partial<Api> as Api });
  const pane = open();
  await pane.effects.solve.generate();
  expect(pane.getState().notice).toBeNull();
  const dropped = [{ name: expect.stringMatching(/^Total \(Rotations, [A-Z]\d+\)$/), reason: expect.any(String) }];
  expect(pane.getState().solve.answer?.about).toMatchObject({ dropped, unmatched: [] });
  const { dispatch, getState } = open();
  await restoreResult({ host: createPreviewHost(workbook), api: api as Partial<Api> as Api, dispatch, getState });
  expect(getState().solve.answer?.about).toMatchObject({ dropped });
});
