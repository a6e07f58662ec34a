import type { SchedulingRequest } from '../../domain/request.ts';
import { rotationLabels } from '../result/labels.ts';
import type { CellEdit } from './written-result.ts';

/** Edits as cells to write, with the labels the sheet shows. */
export const cellChanges = (
  edits: readonly CellEdit[],
  request: Pick<SchedulingRequest, 'rotations'>,
  sheet: string,
): { sheet: string; cell: string; value: string | null }[] => {
  const labels = rotationLabels(request.rotations);
  return edits.map(({ cell, to }) => ({ sheet, cell, value: to === null ? null : (labels.get(to) ?? to) }));
};
