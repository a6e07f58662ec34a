import type { Overrides, SettingPath } from '../rules.ts';
import { readAgain } from './reading.ts';
import type { Tools } from './tools.ts';

/** Deeds of the Rules step. Each reads the sheets as they were last read anew, so that issues follow the rules at once. */
export const rulesEffects = (tools: Tools) => {
  const { dispatch } = tools;
  return {
    /** Sets one value over the sheet's; null lifts a bound, undefined gives it back to the sheet. */
    set: (path: SettingPath, value: unknown): Promise<void> => {
      dispatch({ type: 'rules/set', path, value });
      return readAgain(tools);
    },
    /** Takes these overrides in place of all; `{}` follows the sheet in everything. */
    override: (overrides: Overrides): Promise<void> => {
      dispatch({ type: 'rules/override', overrides });
      return readAgain(tools);
    },
  };
};
