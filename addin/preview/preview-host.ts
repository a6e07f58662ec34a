import { addressOf, areaOf } from '#addin/host/address.ts';
import { type Host, HostFault, type HostWorkbook, type Mark, type SheetRange, type Theme } from '#addin/host/host.ts';
import { type SheetPlan, toCell } from '#engine/workbook/index.ts';
import type { PreviewWorkbook } from './workbook/workbook.ts';

const themeQuery = { dark: '(prefers-color-scheme: dark)', contrast: '(forced-colors: active)' };

const browserTheme = (): Theme => {
  if (typeof matchMedia === 'undefined') return 'light';
  if (matchMedia(themeQuery.contrast).matches) return 'contrast';
  return matchMedia(themeQuery.dark).matches ? 'dark' : 'light';
};

/** The workbook beside the pane, for people without Excel. Loads no Office.js. */
export const createPreviewHost = (workbook: PreviewWorkbook): Host => {
  const sheetCalled = (name: string): SheetPlan => {
    const sheet = workbook.find(name);
    if (!sheet)
      throw new HostFault(
        'no such sheet',
        `There is no sheet '${name}'.`,
        'It may have been renamed or deleted: read the data again.',
      );
    return sheet;
  };
  return {
    kind: 'preview',
    sheetNames: async () => workbook.sheets.map(({ name }) => name),
    read: async (names): Promise<HostWorkbook> => ({
      sheets: (names ? names.map(sheetCalled) : workbook.sheets).map((sheet) => workbook.cellsOf(sheet)),
      active: workbook.active,
    }),
    writeNew: async (plans) => {
      const names = plans.map(({ name }) => name.toLowerCase());
      const taken = plans.find(({ name }, at) => workbook.find(name) || names.indexOf(name.toLowerCase()) < at);
      if (taken)
        throw new HostFault(
          'name taken',
          `There is a sheet '${taken.name}' already.`,
          'Rename that sheet, or write under another name.',
        );
      workbook.add(
        plans.map((plan) => structuredClone(plan)),
        'pane',
      );
    },
    change: async (changes) => {
      const names = [...new Set(changes.map(({ sheet }) => sheet))];
      for (const name of names) sheetCalled(name);
      for (const name of names) {
        const writes = changes
          .filter(({ sheet }) => sheet === name)
          .map(({ cell, value }) => {
            const { row, column } = areaOf(cell);
            return { row, column, content: toCell(value) };
          });
        workbook.write(name, writes, 'pane');
      }
    },
    mark: async (added) => {
      for (const { sheet } of added) sheetCalled(sheet);
      const key = ({ sheet, cell }: Mark): string => `${sheet}!${cell}`;
      const kept = new Map(workbook.marks.map((mark) => [key(mark), mark]));
      for (const mark of added) kept.set(key(mark), { ...mark });
      workbook.mark([...kept.values()]);
    },
    clearMarks: async () => {
      const count = workbook.marks.length;
      workbook.mark([]);
      return count;
    },
    select: async ({ sheet, address }) => workbook.select(sheetCalled(sheet).name, areaOf(address)),
    selection: async (): Promise<SheetRange> => ({ sheet: workbook.active, address: addressOf(workbook.selected) }),
    watch: async (onEdit) => {
      const stop = workbook.onChange((event) => {
        if (!('by' in event) || event.by === 'pane') return;
        onEdit(
          event.kind === 'cells'
            ? { sheet: event.sheet, address: addressOf(event.area) }
            : { sheet: null, address: null },
        );
      });
      return async () => stop();
    },
    recall: async <Value>(key: string) => (structuredClone(workbook.settings[key]) as Value | undefined) ?? null,
    keep: async (key, value) => workbook.keep(key, value),
    visit: async (path) => {
      // A browser that opens no windows leads there in this one; the page leads back.
      if (!window.open(path, '_blank', 'popup,width=480,height=640')) location.assign(`${path}&back`);
      return null;
    },
    theme: browserTheme,
    onTheme: (changed) => {
      const queries = Object.values(themeQuery).map((query) => matchMedia(query));
      const tell = () => changed(browserTheme());
      for (const query of queries) query.addEventListener('change', tell);
      return () => {
        for (const query of queries) query.removeEventListener('change', tell);
      };
    },
  };
};
