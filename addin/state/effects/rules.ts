import type { Overrides, SettingPath } from '../rules.ts';
import type { Tools } from './tools.ts';

/** Deeds of the Rules step. Each reads the sheets as they were last read anew, so that issues follow the rules at once. */
export const rulesEffects = ({ dispatch, getState }: Tools) => {
  const readAgain = async (): Promise<void> => {
    const { parseWorkbook } = await import('#engine/workbook/index.ts');
    const { data, rules } = getState();
    if (data.sheets)
      dispatch({ type: 'data/read', sheets: data.sheets, parsed: parseWorkbook(data.sheets, rules.overrides) });
  };
  return {
    /** Sets one value over the sheet's; null lifts a bound, undefined gives it back to the sheet. */
    set: (path: SettingPath, value: unknown): Promise<void> => {
      dispatch({ type: 'rules/set', path, value });
      return readAgain();
    },
    /** Takes these overrides in place of all; `{}` follows the sheet in everything. */
    override: (overrides: Overrides): Promise<void> => {
      dispatch({ type: 'rules/override', overrides });
      return readAgain();
    },
  };
};
