import { dataEffects } from './data.ts';
import { rulesEffects } from './rules.ts';
import type { Tools } from './tools.ts';

/** Everything the pane can do, a group per slice. */
export const paneEffects = (tools: Tools) => ({
  data: dataEffects(tools),
  rules: rulesEffects(tools),
});

export type PaneEffects = ReturnType<typeof paneEffects>;
