import { strings } from '#addin/strings/en.ts';
import { cellChanges } from '#engine/workbook/index.ts';
import { keepAnswer, keepWritten } from '../kept-result.ts';
import { readWorkbook } from '../reading.ts';
import type { Tools } from '../tools.ts';
import { faultCount } from './check.ts';
import { readStanding } from './standing.ts';

const words = strings.review;

/** Writes the proposed changes of these lines (null: of all) and checks what stands then. @returns what was done and found */
export const accept = async (tools: Tools, lines: readonly string[] | null): Promise<string | null> => {
  const { host, dispatch, getState } = tools;
  const { proposal, written } = getState().review;
  if (!proposal || !written) return null;
  const wanted = new Set(lines ?? proposal.changes.map(({ line_id }) => line_id));
  const accepted = proposal.changes.filter(({ line_id }) => wanted.has(line_id));
  await host.change(cellChanges(accepted, proposal.answer.request, written.names.jobLines));
  dispatch({ type: 'review/settled', lines: wanted, isAccepted: true });
  // What the planner proposed is no edit of the planner's: the next solve may change it again.
  const cells = { ...written.lines };
  for (const { line_id, term_index, to } of accepted)
    cells[line_id] = (cells[line_id] ?? []).map((held, term) => (term === term_index ? to : held));
  const { answer } = proposal;
  const isWhole = accepted.length === proposal.changes.length && proposal.isWhole;
  const request_sha256 = isWhole ? answer.response.summary.request_sha256 : written.request_sha256;
  dispatch({ type: 'review/written', written: { ...written, request_sha256, lines: cells } });
  if (isWhole) {
    dispatch({ type: 'solve/answered', answer });
    await keepAnswer(tools, answer);
  }
  await keepWritten(tools);
  await readWorkbook(tools);
  const standing = await readStanding(tools, true);
  return words.accepted(accepted.length, faultCount(standing));
};
