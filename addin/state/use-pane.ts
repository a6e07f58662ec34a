import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneStore } from './store.ts';

export const PaneContext = createContext<PaneStore | null>(null);

/** The pane's state, and what can be done with it. Only inside `Pane`. */
export const usePane = () => {
  const store = useContext(PaneContext);
  if (!store) throw new Error('usePane is called outside Pane');
  const state = useSyncExternalStore(store.subscribe, store.getState);
  return { state, dispatch: store.dispatch, effects: store.effects };
};
