import type { Api } from '#addin/api/api.ts';
import { type CloudDoor, cloudDoor } from '#addin/data/project.ts';
import type { Host } from '#addin/host/host.ts';
import { type PaneEffects, paneEffects } from './effects/index.ts';
import { openPane } from './opening.ts';
import { initial, type PaneAction, type PaneState, reduce } from './pane.ts';

/** The pane's state and deeds, outside React so that effects see each dispatch at once and tests need no page. */
export type PaneStore = {
  getState: () => PaneState;
  subscribe: (changed: () => void) => () => void;
  dispatch: (action: PaneAction) => void;
  effects: PaneEffects;
  /** Brings back what was kept and follows the workbook; `hash` is the page's. @returns what ends it */
  open: (hash: string) => () => void;
};

export const createPaneStore = ({
  host,
  api,
  door = cloudDoor,
}: {
  host: Host;
  api: Api;
  door?: CloudDoor;
}): PaneStore => {
  let state = initial;
  const listeners = new Set<() => void>();
  const getState = (): PaneState => state;
  const dispatch = (action: PaneAction): void => {
    state = reduce(state, action);
    for (const changed of [...listeners]) changed();
  };
  const subscribe = (changed: () => void): (() => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  };
  const tools = { host, api, dispatch, getState };
  const store: PaneStore = {
    getState,
    subscribe,
    dispatch,
    effects: paneEffects(tools, door),
    open: (hash) => openPane(tools, store, hash),
  };
  return store;
};
