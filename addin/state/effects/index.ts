import { dataEffects } from './data.ts';
import type { Tools } from './tools.ts';

/** Everything the pane can do, a group per slice. */
export const paneEffects = (tools: Tools) => ({
  data: dataEffects(tools),
});

export type PaneEffects = ReturnType<typeof paneEffects>;
