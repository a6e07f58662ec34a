import type { SheetCells } from '#engine/workbook/index.ts';
import { recallSpecialties } from '../remembered-specialties.ts';
import type { Tools } from './tools.ts';

/** Takes these sheets for the workbook's, and reads them with the overrides, the mapping and the remembered specialties in force. */
export const readSheets = async ({ dispatch, getState }: Tools, sheets: readonly SheetCells[]): Promise<void> => {
  const { parseWorkbook } = await import('#engine/workbook/index.ts');
  const { data, rules } = getState();
  const specialties = recallSpecialties();
  const parsed = parseWorkbook(sheets, rules.overrides, { mapping: data.mapping, specialties });
  dispatch({ type: 'data/read', sheets, parsed, remembered: specialties.length });
};

/** Reads the sheets as they were last read once more: after rules or the mapping changed. */
export const readAgain = async (tools: Tools): Promise<void> => {
  const { sheets } = tools.getState().data;
  if (sheets) await readSheets(tools, sheets);
};

/** Reads the workbook. Nothing is written. */
export const readWorkbook = async (tools: Tools): Promise<void> => {
  tools.dispatch({ type: 'data/reading' });
  try {
    await readSheets(tools, (await tools.host.read()).sheets);
  } finally {
    tools.dispatch({ type: 'data/unread' });
  }
};
