import { HostFault } from '#addin/host/host.ts';
import { strings } from '#addin/strings/en.ts';
import { SchedulingRequest } from '#engine/domain/request.ts';
import type { SheetCells } from '#engine/workbook/index.ts';
import { requestOf } from '../../request.ts';
import { type Standing, standingOf } from '../../standing.ts';
import type { Tools } from '../tools.ts';

const words = strings.review;

/** What lines are checked against: the sheets as they are now; while those have faults, what was solved. */
export const requestInForce = ({ getState }: Tools): SchedulingRequest => {
  const state = getState();
  const now = requestOf(state);
  if (now) return SchedulingRequest.parse(now);
  if (state.solve.answer) return state.solve.answer.request;
  throw new HostFault('failed', words.noRequest, words.noRequestRemedy);
};

const settle = (tools: Tools, sheet: SheetCells, isChecked?: boolean): Standing => {
  const { written } = tools.getState().review;
  if (!written) throw new HostFault('no such sheet', words.notWritten, words.notWrittenRemedy);
  const standing = standingOf(sheet, requestInForce(tools), written);
  tools.dispatch({ type: 'review/stands', standing, isChecked });
  return standing;
};

/**
 * Reads the sheet of job lines and checks what stands there.
 * @throws HostFault when the sheet is gone
 */
export const readStanding = async (tools: Tools, isChecked?: boolean): Promise<Standing> => {
  const { written } = tools.getState().review;
  if (!written) throw new HostFault('no such sheet', words.notWritten, words.notWrittenRemedy);
  const names = await tools.host.sheetNames();
  if (!names.includes(written.names.jobLines)) {
    tools.dispatch({ type: 'review/stands', standing: null });
    throw new HostFault('no such sheet', words.sheetGone(written.names.jobLines), words.sheetGoneRemedy);
  }
  const { sheets } = await tools.host.read([written.names.jobLines]);
  return settle(tools, sheets[0], isChecked);
};

/** As `readStanding`, from the sheets as the pane last read them; nothing is asked of the host. */
export const follow = (tools: Tools): void => {
  const { data, review } = tools.getState();
  const sheet = data.sheets?.find(({ name }) => name === review.written?.names.jobLines);
  if (!sheet) {
    if (review.standing) tools.dispatch({ type: 'review/stands', standing: null });
    return;
  }
  if (requestOf(tools.getState()) || tools.getState().solve.answer) settle(tools, sheet);
};
