import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SchedulingRequest } from '#engine/domain/request.ts';
import type { Rotation } from '#engine/domain/rotation.ts';
import type { Worker } from '#engine/domain/worker.ts';
import { awkwardRequest } from '#engine/workbook/testing/awkward-request.ts';
import { type RotationRow, rotationColumns, rotationOf } from './rotation-row.ts';
import { requestOfScenario, scenarioColumns, scenarioRow } from './scenario-row.ts';
import { type WorkerRow, workerColumns, workerOf } from './worker-row.ts';

/** A row as the database has it: every column, null where nothing is said. */
const rowOf = (columns: string, value: object): Record<string, unknown> =>
  Object.fromEntries(columns.split(',').map((column) => [column, (value as Record<string, unknown>)[column] ?? null]));

const rowOfRotation = (rotation: Rotation): RotationRow => {
  const { capacity } = rotation;
  return {
    ...rowOf(rotationColumns, rotation),
    capacity: typeof capacity === 'number' ? [capacity] : capacity,
  } as RotationRow;
};
const rowOfWorker = (worker: Worker): WorkerRow => rowOf(workerColumns, worker) as WorkerRow;

/** Nothing said and null mean the same. */
const said = (value: object): object => Object.fromEntries(Object.entries(value).filter(([, each]) => each != null));

describe('rows and the contract', () => {
  it('a saved request is opened as it was saved', () => {
    fc.assert(
      fc.property(awkwardRequest, (request) => {
        // As JSON, which is how it travels.
        const row = JSON.parse(JSON.stringify(scenarioRow(request)));
        expect(Object.keys(row)).toEqual(scenarioColumns.split(','));
        expect(said(SchedulingRequest.parse(requestOfScenario(row)))).toEqual(
          said(JSON.parse(JSON.stringify(request))),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('rotations and workers say the same as their rows', () => {
    fc.assert(
      fc.property(awkwardRequest, ({ rotations, workers, term_structure }) => {
        // A list of one count for a longer year is the one thing a row cannot tell; no sheet makes one.
        fc.pre(rotations.every(({ capacity }) => typeof capacity === 'number' || capacity.length > 1));
        fc.pre(term_structure.length > 1);
        expect(rotations.map((rotation) => said(rotationOf(rowOfRotation(rotation))))).toEqual(rotations.map(said));
        expect(workers.map((worker) => said(workerOf(rowOfWorker(worker))))).toEqual(workers.map(said));
      }),
      { numRuns: 60 },
    );
  });

  it('the columns that are asked for are those of the contract', () => {
    expect(scenarioColumns).toContain('leave_first_half_share');
    expect(rotationColumns.split(',')).toContain('is_nights_or_relief');
  });
});
