import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Api } from '#addin/api/api.ts';
import { createPreviewHost } from '#addin/preview/preview-host.ts';
import { PreviewWorkbook } from '#addin/preview/workbook/workbook.ts';
import { strings } from '#addin/strings/en.ts';
import { emptyPlan, type SheetPlan } from '#engine/workbook/sheet-plan.ts';
import { createPaneStore, type PaneStore } from '../store.ts';

let workbook: PreviewWorkbook;
let pane: PaneStore;

const sheetOf = (name: string, rows: SheetPlan['rows']): SheetPlan => ({ ...emptyPlan(name), rows });
const open = (...sheets: SheetPlan[]): void => {
  workbook = new PreviewWorkbook();
  workbook.open({ name: 'Workbook', sheets, marks: [], settings: {} });
  pane = createPaneStore({ host: createPreviewHost(workbook), api: {} as Api });
};
const names = () => workbook.sheets.map(({ name }) => name);
const data = () => pane.getState().data;
const cells = () => data().parsed?.issues.map(({ sheet, cell }) => `${sheet}!${cell}`);

const rotations = sheetOf('Rotations', [
  ['Rotation', 'Posts', 'Specialty', 'Categories'],
  ['ED', 2, 'Emergency', 'A'],
  ['Ward', 2, 'Medicine', 'Z'],
]);
const settings = sheetOf('Settings', [
  ['Job lines', 2],
  ['Term structure', '26+26'],
]);

describe('creating template sheets', () => {
  it('adds all of them to a workbook without', async () => {
    open(emptyPlan('Sheet1'));
    await pane.effects.data.createTemplate();
    expect(names()).toEqual([
      'Sheet1',
      'How to use',
      'Rotations',
      'Settings',
      'Workers',
      'Pathways',
      'Locks',
      'Affinity',
    ]);
    expect(data().said).toBe('Added Rotations, Settings, Workers, Pathways, Locks and Affinity.');
  });

  it('adds only what is missing, and touches nothing', async () => {
    open(
      structuredClone(rotations),
      sheetOf('Interns', [
        ['Name', 'Level'],
        ['A', 'PGY1'],
      ]),
      sheetOf('SETTINGS', [['x']]),
    );
    const before = structuredClone(workbook.sheets);
    await pane.effects.data.createTemplate();
    expect(names().slice(3)).toEqual(['How to use', 'Pathways', 'Locks', 'Affinity']);
    expect(workbook.sheets.slice(0, 3)).toEqual(before);
    expect(data().said).toContain('Rotations, SETTINGS and Interns were there already');
  });

  it('says so when nothing is missing', async () => {
    open(emptyPlan('Sheet1'));
    await pane.effects.data.createTemplate();
    const count = workbook.sheets.length;
    await pane.effects.data.createTemplate();
    expect(workbook.sheets).toHaveLength(count);
    expect(data().said).toBe(strings.data.nothingToAdd);
  });
});

describe('loading a sample', () => {
  const sample = { id: 's', title: 'Small: 2 lines', note: '', file: '/samples/s.json' };
  const request = {
    rotations: ['ED', 'Ward'].map((name) => ({ id: name, name, capacity: 2, parent_specialty: name })),
    term_structure: [26, 26],
    num_job_lines: 2,
  };
  beforeEach(() => vi.stubGlobal('fetch', async () => Response.json(request)));
  afterEach(() => vi.unstubAllGlobals());

  it('writes its sheets into a workbook without, ready to generate', async () => {
    open(emptyPlan('Sheet1'));
    await pane.effects.data.loadSample(sample);
    expect(names()).toContain('Rotations');
    expect(data().parsed?.request?.num_job_lines).toBe(2);
    expect(data().mapping).toEqual({});
  });

  it('never writes over a sheet: the new ones stand beside it and are read in its place', async () => {
    open(structuredClone(rotations), structuredClone(settings), emptyPlan('Locks 2'));
    await pane.effects.data.loadSample(sample);
    expect(workbook.sheets[0]).toEqual(rotations);
    expect(names()).toContain('Rotations 3');
    expect(data().parsed?.readFrom.Rotations).toBe('Rotations 3');
    expect(data().parsed?.issues).toEqual([]);
    await pane.effects.data.map('Rotations 3', null);
    expect(data().parsed?.readFrom.Rotations).toBe('Rotations');
  });

  it('tells what still works when the server is away', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('fetch failed')));
    open(emptyPlan('Sheet1'));
    await pane.effects.data.loadSample(sample);
    expect(names()).toEqual(['Sheet1']);
    expect(pane.getState().notice).toMatchObject({
      message: strings.data.samplesAway,
      remedy: strings.data.samplesRemedy,
    });
    vi.stubGlobal('fetch', async () => Response.json(request));
    pane.getState().notice?.retry?.();
    await vi.waitFor(() => expect(data().parsed?.request).toBeTruthy());
    expect(pane.getState().notice).toBeNull();
  });
});

describe('checking', () => {
  it('lists each issue with its cell, and marks them on request alone', async () => {
    open(structuredClone(rotations), structuredClone(settings));
    await pane.effects.data.check();
    expect(cells()).toEqual(['Rotations!D3']);
    expect(data().said).toBe('Checked: 1 thing to put right.');
    expect(workbook.marks).toEqual([]);
    await pane.effects.data.mark();
    expect(workbook.marks.map(({ sheet, cell, kind }) => [sheet, cell, kind])).toEqual([['Rotations', 'D3', 'error']]);
    await pane.effects.data.clearMarks();
    expect(workbook.marks).toEqual([]);
    expect(data().said).toBe('Cleared 1 mark.');
  });

  it('marks anew in place of earlier marks', async () => {
    open(structuredClone(rotations), structuredClone(settings));
    await pane.effects.data.check();
    await pane.effects.data.mark();
    workbook.write(
      'Rotations',
      [
        { row: 2, column: 3, content: 'B' },
        { row: 1, column: 1, content: 'two' },
      ],
      'people',
    );
    await pane.effects.data.check();
    await pane.effects.data.mark();
    expect(workbook.marks.map(({ cell }) => cell)).toEqual(['B2']);
  });

  it('reads a workbook that is empty without a fault', async () => {
    open(emptyPlan('Sheet1'));
    await pane.effects.data.check();
    expect(data().parsed?.readFrom).toEqual({});
    expect(pane.getState().notice).toBeNull();
  });
});

it('a sheet that is gone is told in the error bar, with what to do', async () => {
  open(structuredClone(rotations), structuredClone(settings));
  await pane.effects.data.show({ sheet: 'Nowhere', address: 'A1' });
  expect(pane.getState().notice).toMatchObject({ message: "There is no sheet 'Nowhere'." });
  expect(pane.getState().notice?.remedy).toContain('read the data again');
});
