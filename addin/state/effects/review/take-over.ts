import { HostFault } from '#addin/host/host.ts';
import { strings } from '#addin/strings/en.ts';
import { readJobLines, takenOver } from '#engine/workbook/index.ts';
import { requestOf } from '../../request.ts';
import { keepWritten } from '../kept-result.ts';
import { readWorkbook } from '../reading.ts';
import type { Tools } from '../tools.ts';
import { faultCount } from './check.ts';
import { readStanding, requestInForce } from './standing.ts';

const words = strings.review;

/**
 * Takes lines that came with the workbook, on the sheet `name`, for a result of this pane, so that they can be edited, locked, solved again, approved and pushed.
 * @returns what was found in them
 * @throws HostFault when there are none, or nothing says what they are lines of
 */
export const takeOver = async (tools: Tools, name: string): Promise<string> => {
  await readWorkbook(tools);
  const { sheets, parsed } = tools.getState().data;
  // Its own words: the Data step of such a workbook has no fault to list.
  if (!requestOf(tools.getState()) && !parsed?.readFrom.Rotations)
    throw new HostFault('failed', words.noInputs, words.noInputsRemedy);
  const sheet = sheets?.find((each) => each.name === name);
  const read = sheet && readJobLines(sheet, requestInForce(tools));
  if (!read?.lines.length)
    throw new HostFault('no such sheet', read?.issues[0]?.message ?? words.noLines, words.noLinesRemedy);
  tools.dispatch({ type: 'review/written', written: takenOver(read) });
  await keepWritten(tools);
  const standing = await readStanding(tools, true);
  return `${words.tookOver(read.lines.length, read.sheet)} ${words.found(faultCount(standing))}`;
};
