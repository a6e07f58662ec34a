import type { ExcelPage } from './excel-page.ts';

/** What a person does at the sheets beside the pane, and sees there. Cells by address, such as `B7`. */
export const sheetsOf = (excel: ExcelPage['excel']) => ({
  names: (): Promise<string[]> => excel((it) => it.sheetNames()),
  add: (name: string): Promise<void> => excel((it, added) => it.person.addSheet(added), name),
  type: (sheet: string, cell: string, typed: string | number): Promise<void> =>
    excel((it, [on, at, value]) => it.person.type(on, at, value), [sheet, cell, typed] as const),
  select: (sheet: string, cell: string): Promise<void> =>
    excel((it, [on, at]) => it.person.select(on, at), [sheet, cell] as const),
  /** Such as `Sheet1!B2`. */
  selection: (): Promise<string> => excel((it) => it.selection()),
  values: (sheet: string, ...cells: string[]): Promise<(string | number | boolean | null)[]> =>
    excel((it, [on, all]) => all.map((at) => it.cell(on, at).value as string | null), [sheet, cells] as const),
  formula: (sheet: string, cell: string): Promise<string | null> =>
    excel((it, [on, at]) => it.cell(on, at).formula, [sheet, cell] as const),
  /** The first cell of `A1:J60` that holds exactly this. @throws when none does */
  find: async (sheet: string, value: string): Promise<string> => {
    const cells = Array.from({ length: 60 }, (_, row) =>
      [...'ABCDEFGHIJ'].map((column) => `${column}${row + 1}`),
    ).flat();
    const found = await excel((it, [on, all, text]) => all.find((at) => it.cell(on, at).value === text) ?? null, [
      sheet,
      cells,
      value,
    ] as const);
    if (found === null) throw new Error(`No cell of '${sheet}' holds '${value}'.`);
    return found;
  },
});
