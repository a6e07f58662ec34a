import type { DemoOrganization, DemoWanted } from '#addin/api/presale.ts';
import { listSamples, type Sample } from '#addin/api/samples.ts';
import type { SheetRange } from '#addin/host/host.ts';
import { strings } from '#addin/strings/en.ts';
import type { SheetMapping } from '#engine/workbook/index.ts';
import type { DataTask } from '../data.ts';
import { attempt } from './attempt.ts';
import { marksOf } from './marks.ts';
import { readAgain, readWorkbook } from './reading.ts';
import type { Tools } from './tools.ts';

/** Deeds of the Data step. */
export const dataEffects = (tools: Tools) => {
  const { host, api, dispatch, getState } = tools;
  const deed = (task: DataTask, work: () => Promise<string>) =>
    attempt(tools, async () => {
      dispatch({ type: 'data/started', task });
      let said: string | null = null;
      try {
        said = await work();
      } finally {
        dispatch({ type: 'data/ended', said });
      }
    });
  const issues = () => getState().data.parsed?.issues ?? [];
  const map = async (sheet: string, mapping: SheetMapping | null): Promise<void> => {
    const { [sheet]: _, ...others } = getState().data.mapping;
    // One sheet an input: a new choice takes the place of an earlier one.
    const kept = Object.entries(others).filter(([, { input }]) => input !== mapping?.input);
    dispatch({ type: 'data/mapping', mapping: { ...Object.fromEntries(kept), ...(mapping && { [sheet]: mapping }) } });
    await readAgain(tools);
    dispatch({ type: 'data/ended', said: mapping ? strings.data.mappingKept(sheet) : null });
  };
  return {
    /** Reads the workbook and says what is wrong with it. Nothing is written. */
    check: () =>
      deed('check', async () => {
        await readWorkbook(tools);
        if (Object.keys(getState().data.parsed?.readFrom ?? {}).length === 0) return strings.data.checkedNone;
        const errors = issues().filter(({ severity }) => severity === 'error').length;
        return issues().length === 0
          ? strings.data.checkedWell
          : strings.data.checked(errors, issues().length - errors);
      }),
    /** Adds the template's sheets that are missing. */
    createTemplate: () => deed('template', async () => (await import('./template.ts')).addTemplate(tools)),
    /** Gives the shipped samples to `show`; when they cannot be had that is said, and trying again shows them. */
    listSamples: (show: (samples: readonly Sample[]) => void) => attempt(tools, async () => show(await listSamples())),
    /** Gives the organisations there are demos of to `show`. */
    listDemos: (show: (organizations: readonly DemoOrganization[]) => void) =>
      attempt(tools, async () => show(await api.presale.organizations())),
    /** Builds a demo: input sheets and lines, all of them new sheets. */
    buildDemo: (wanted: DemoWanted) =>
      deed('presale', async () => (await import('./presale.ts')).addDemo(tools, wanted)),
    loadSample: (sample: Sample) => deed('sample', async () => (await import('./sample.ts')).addSample(tools, sample)),
    /** Puts every issue on its cell, in place of earlier marks. */
    mark: () =>
      deed('mark', async () => {
        const names = new Set(await host.sheetNames());
        const marks = marksOf(issues()).filter(({ sheet }) => names.has(sheet));
        await host.clearMarks();
        await host.mark(marks);
        return strings.data.marked(marks.length);
      }),
    clearMarks: () => deed('clear', async () => strings.data.cleared(await host.clearMarks())),
    /** Shows a cell. */
    show: (range: SheetRange) => attempt(tools, () => host.select(range)),
    /** Says what a sheet is and what its headings mean; null takes an earlier choice back. */
    map,
    /** Takes every such choice back: sheets are known by their names again. */
    forgetMapping: async (): Promise<void> => {
      dispatch({ type: 'data/mapping', mapping: {} });
      await readAgain(tools);
      dispatch({ type: 'data/ended', said: null });
    },
  };
};
