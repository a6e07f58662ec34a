import type { WrittenResult } from '#engine/workbook/index.ts';
import type { PaneLock } from '../locks.ts';
import type { Answer } from '../solve.ts';
import type { Tools } from './tools.ts';

/** Names among the workbook's settings. */
export const resultKeys = { written: 'receptor.written', answer: 'receptor.answer' };

/** Most characters of an answer that go into the workbook: Excel keeps 2 MB for all of an add-in's settings. */
const mostCharacters = 1_200_000;

type KeptWritten = { written: WrittenResult; locks: readonly PaneLock[] };

/** Keeps the written result and its locks with the workbook, so that edits can be told after the pane was closed. */
export const keepWritten = async ({ host, getState }: Tools): Promise<void> => {
  const { written, locks } = getState().review;
  if (written) await host.keep(resultKeys.written, { written, locks } satisfies KeptWritten);
};

/** Keeps the answer with the workbook where it fits; what the rules say of each line is worked out again on the way back. */
export const keepAnswer = async ({ host }: Tools, { request, response, about }: Answer): Promise<void> => {
  const job_lines = response.job_lines.map((line) => ({ ...line, compliance: [] }));
  const kept = { request, response: { ...response, job_lines }, ...(about && { about }) };
  await host.keep(resultKeys.answer, JSON.stringify(kept).length <= mostCharacters ? kept : null);
};

/** Brings back what was kept. What is of another form than ours, or was changed by hand, is passed over. */
export const restoreResult = async ({ host, dispatch }: Tools): Promise<void> => {
  const kept = await host.recall<Partial<KeptWritten>>(resultKeys.written);
  if (kept?.written?.names?.jobLines && kept.written.lines)
    dispatch({ type: 'review/written', written: kept.written, locks: Array.isArray(kept.locks) ? kept.locks : [] });
  const answer = await host.recall(resultKeys.answer);
  if (answer === null) return;
  const { readAnswer } = await import('./review/read-answer.ts');
  const read = readAnswer(answer);
  if (read) dispatch({ type: 'solve/answered', answer: read });
};
