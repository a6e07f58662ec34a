import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPreviewHost } from '#addin/preview/preview-host.ts';
import { PreviewWorkbook } from '#addin/preview/workbook/workbook.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import { inputSheets, parseWorkbook } from '#engine/workbook/index.ts';
import { awkwardRequest } from '#engine/workbook/testing/awkward-request.ts';
import { sheetRefresh } from './sheet-refresh.ts';

const planOf = (request: SchedulingRequest, name: string) => inputSheets(request).find((plan) => plan.name === name)!;

/** A workbook with the input sheets of a request. */
const workbookOf = async (request: SchedulingRequest) => {
  const workbook = new PreviewWorkbook();
  workbook.open({ name: 'Workbook', sheets: inputSheets(request), marks: [], settings: {} });
  const host = createPreviewHost(workbook);
  const read = async (name: string) => (await host.read([name])).sheets[0];
  return { host, read, parsed: async () => parseWorkbook((await host.read()).sheets) };
};

/** Some workers of the one, some of the other, and some of the first as the second has them. */
const twoRequests = fc
  .tuple(awkwardRequest, fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 20, maxLength: 20 }))
  .map(([request, choices]) => {
    const workers = Array.from({ length: 8 }, (_, index) => ({
      id: `=W${index}`,
      level: 'PGY1',
      unavailable_terms: [],
    }));
    const before = { ...request, workers: workers.filter((_, index) => choices[index] !== 0) };
    const after = {
      ...request,
      workers: workers
        .filter((_, index) => choices[index + 8] !== 0)
        .map((worker, index) => (choices[index] === 2 ? { ...worker, level: 'PGY2' } : worker)),
    };
    return { before, after };
  });

describe('refreshing a sheet', () => {
  it('makes it read as the new one would, whatever was there', async () => {
    await fc.assert(
      fc.asyncProperty(twoRequests, async ({ before, after }) => {
        const { host, read, parsed } = await workbookOf(before);
        const refresh = sheetRefresh(await read('Workers'), planOf(after, 'Workers'), 'Worker id')!;
        await host.change(refresh.changes);
        const byId = (workers: readonly { id: string; level: string }[] = []) =>
          new Map(workers.map(({ id, level }) => [id, level]));
        expect(byId((await parsed()).draft.workers)).toEqual(byId(after.workers));
        expect(sheetRefresh(await read('Workers'), planOf(after, 'Workers'), 'Worker id')!.changes).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('has nothing to do on a sheet that was just written', async () => {
    await fc.assert(
      fc.asyncProperty(awkwardRequest, async (request) => {
        const { read } = await workbookOf(request);
        for (const [name, key] of [
          ['Rotations', 'Id'],
          ['Workers', 'Worker id'],
        ])
          expect(sheetRefresh(await read(name), planOf(request, name), key)).toMatchObject({
            added: [],
            removed: [],
            changed: [],
            changes: [],
          });
      }),
      { numRuns: 40 },
    );
  });

  it('is refused when headings were changed', async () => {
    const [request] = fc.sample(awkwardRequest, { numRuns: 1, seed: 1 });
    const { host, read } = await workbookOf(request);
    await host.change([{ sheet: 'Workers', cell: 'A3', value: 'Nummer' }]);
    expect(sheetRefresh(await read('Workers'), planOf(request, 'Workers'), 'Worker id')).toBeNull();
  });
});
