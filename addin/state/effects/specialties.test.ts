import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Api } from '#addin/api/api.ts';
import { createPreviewHost } from '#addin/preview/preview-host.ts';
import { PreviewWorkbook } from '#addin/preview/workbook/workbook.ts';
import { emptyPlan, type SheetPlan } from '#engine/workbook/sheet-plan.ts';
import { recallSpecialties, rememberSpecialties } from '../remembered-specialties.ts';
import { createPaneStore, type PaneStore } from '../store.ts';

const sheetOf = (name: string, rows: SheetPlan['rows']): SheetPlan => ({ ...emptyPlan(name), rows });
const settings = sheetOf('Settings', [
  ['Job lines', 2],
  ['Term structure', '26+26'],
]);

let workbook: PreviewWorkbook;
let pane: PaneStore;
const open = async (headings: string[]): Promise<void> => {
  workbook = new PreviewWorkbook();
  const rotations = sheetOf('Rotations', [headings, ['Ward 4B', 2]]);
  workbook.open({ name: 'Workbook', sheets: [rotations, structuredClone(settings)], marks: [], settings: {} });
  pane = createPaneStore({ host: createPreviewHost(workbook), api: {} as Api });
  await pane.effects.data.check();
};
const data = () => pane.getState().data;
const rowOf = (name: string): unknown[] => [...(workbook.sheets.find((each) => each.name === name)?.rows[1] ?? [])];
const sayRenal = () =>
  pane.effects.specialties.say([
    { rows: data().parsed?.unwritten ?? [], parent_specialty: 'Medicine', specialty: 'Nephrology' },
  ]);

/** A browser's store; a closed one throws at every touch. */
const browser = (isClosed: boolean): void => {
  const kept = new Map<string, string>();
  const touch = <Value>(value: Value): Value => {
    if (isClosed) throw new Error('closed');
    return value;
  };
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => touch(kept.get(key) ?? null),
    setItem: (key: string, value: string) => void touch(kept.set(key, value)),
    removeItem: (key: string) => void touch(kept.delete(key)),
  });
};

beforeEach(() => browser(false));
afterEach(() => void vi.unstubAllGlobals());

describe('saying what a position is', () => {
  it('writes its cells, and remembers it for the next workbook', async () => {
    await open(['Rotation', 'Posts', 'Specialty', 'Subspecialty']);
    expect(data().parsed?.request).toBeNull();
    await sayRenal();
    expect(rowOf('Rotations')).toEqual(['Ward 4B', 2, 'Medicine', 'Nephrology']);
    expect(data()).toMatchObject({ task: null, remembered: 1, parsed: { unwritten: [], issues: [] } });
    expect(data().said).toBe('Wrote the specialty of Ward 4B. It is remembered in this browser.');

    await open(['Position', 'No. of posts', 'Specialty', 'Subspecialty']);
    expect(data().parsed?.request?.rotations).toMatchObject([
      { parent_specialty: 'Medicine', subspecialty: 'Nephrology' },
    ]);
    expect(rowOf('Rotations')).toEqual(['Ward 4B', 2]);
  });

  it('adds a sheet where the rows have no cells for it', async () => {
    await open(['Rotation', 'Posts']);
    await sayRenal();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Rotations', 'Settings', 'Specialties']);
    expect(data().parsed?.request?.rotations).toMatchObject([
      { parent_specialty: 'Medicine', subspecialty: 'Nephrology' },
    ]);
    expect(data().said).toContain('into the new sheet Specialties');
  });

  it('writes all the same in a browser that keeps nothing, and says so', async () => {
    browser(true);
    await open(['Rotation', 'Posts', 'Specialty', 'Subspecialty']);
    await sayRenal();
    expect(rowOf('Rotations')).toEqual(['Ward 4B', 2, 'Medicine', 'Nephrology']);
    expect(data().said).toContain('it is not remembered');
  });

  it('remembers nothing that a name says by itself', async () => {
    await open(['Rotation', 'Posts', 'Specialty', 'Subspecialty']);
    workbook.write('Rotations', [{ row: 1, column: 0, content: 'Renal' }], 'people');
    await pane.effects.data.check();
    await sayRenal();
    expect(rowOf('Rotations')).toEqual(['Renal', 2, 'Medicine', 'Nephrology']);
    expect([recallSpecialties(), data().said]).toEqual([[], 'Wrote the specialty of Renal.']);
  });

  it('can be forgotten; what stands in sheets stays', async () => {
    await open(['Rotation', 'Posts', 'Specialty', 'Subspecialty']);
    await sayRenal();
    await pane.effects.specialties.forget();
    expect([recallSpecialties(), data().remembered]).toEqual([[], 0]);
    expect(rowOf('Rotations')).toEqual(['Ward 4B', 2, 'Medicine', 'Nephrology']);
  });
});

describe('what is remembered', () => {
  it('is read whoever wrote it, but for what is no specialty of a position', () => {
    const ward = { name: 'Ward 4B', parent_specialty: 'Medicine', subspecialty: null };
    rememberSpecialties([ward]);
    expect(recallSpecialties()).toEqual([ward]);
    const junk = [ward, null, 3, { name: 'x' }, { ...ward, name: '' }, { ...ward, subspecialty: 5 }];
    localStorage.setItem('planner.specialties', JSON.stringify(junk));
    expect(recallSpecialties()).toEqual([ward]);
    localStorage.setItem('planner.specialties', '{');
    expect(recallSpecialties()).toEqual([]);
  });
});
