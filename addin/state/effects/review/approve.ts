import { HostFault } from '#addin/host/host.ts';
import { strings } from '#addin/strings/en.ts';
import { readWorkbook } from '../reading.ts';
import type { Tools } from '../tools.ts';
import { readStanding } from './standing.ts';

const words = strings.review;

/**
 * Writes Yes or No beside these lines. @returns what was done
 * @throws HostFault when the sheet has lost its column of approvals
 */
export const approve = async (tools: Tools, lines: readonly string[], isApproved: boolean): Promise<string> => {
  const wanted = new Set(lines);
  const { read } = await readStanding(tools);
  const changes = read.lines.flatMap(({ id, approved, approvedCell }) => {
    if (!wanted.has(id) || approved === isApproved) return [];
    if (approvedCell === null) throw new HostFault('failed', words.noApprovals, words.noApprovalsRemedy);
    return [{ sheet: read.sheet, cell: approvedCell, value: isApproved ? 'Yes' : 'No' }];
  });
  await tools.host.change(changes);
  await readWorkbook(tools);
  await readStanding(tools);
  return words.approved(changes.length, isApproved);
};
