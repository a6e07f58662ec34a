import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Api } from '#addin/api/api.ts';
import type { Host } from '#addin/host/host.ts';
import { type Effects, paneEffects } from './effects/index.ts';
import { createTools } from './effects/tools.ts';
import { createStore, type Dispatch, type Store } from './store.ts';

const Context = createContext<{ host: Host; store: Store; effects: Effects } | null>(null);

/** Gives the pane's state to everything inside. */
export const PaneProvider = ({ host, api, children }: { host: Host; api: Api; children: ReactNode }) => {
  const value = useMemo(() => {
    const store = createStore();
    const effects = paneEffects(createTools({ host, api, dispatch: store.dispatch, getState: store.getState }));
    return { host, store, effects };
  }, [host, api]);
  useEffect(() => {
    void value.effects.data.check();
  }, [value]);
  return <Context value={value}>{children}</Context>;
};

/** The pane's state, and what can be done with it. */
export const usePane = (): {
  state: ReturnType<Store['getState']>;
  dispatch: Dispatch;
  effects: Effects;
  host: Host;
} => {
  const value = useContext(Context);
  if (!value) throw new Error('usePane is used outside PaneProvider');
  const state = useSyncExternalStore(value.store.subscribe, value.store.getState);
  return { state, dispatch: value.store.dispatch, effects: value.effects, host: value.host };
};
