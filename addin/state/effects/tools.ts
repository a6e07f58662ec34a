import type { Api } from '#addin/api/api.ts';
import type { Host } from '#addin/host/host.ts';
import type { PaneAction, PaneState } from '../pane.ts';

/** What effects work with. `getState` is current right after a dispatch. */
export type Tools = {
  host: Host;
  api: Api;
  dispatch: (action: PaneAction) => void;
  getState: () => PaneState;
};
