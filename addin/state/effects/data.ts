import { attempt } from './attempt.ts';
import type { Tools } from './tools.ts';

/** Deeds of the Data step. */
export const dataEffects = (tools: Tools) => {
  const { host, dispatch, getState } = tools;
  return {
    /** Reads the workbook and says what is wrong with it. Nothing is written. */
    check: () =>
      attempt(tools, async () => {
        dispatch({ type: 'data/reading' });
        try {
          const [{ parseWorkbook }, { sheets }] = await Promise.all([import('#engine/workbook/index.ts'), host.read()]);
          dispatch({ type: 'data/read', sheets, parsed: parseWorkbook(sheets, getState().rules.overrides) });
        } catch (fault) {
          dispatch({ type: 'data/unread' });
          throw fault;
        }
      }),
  };
};
