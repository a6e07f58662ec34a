import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import type { Api } from '#addin/api/api.ts';
import { Shell } from '#addin/components/shell/shell.tsx';
import { themes, useHostTheme } from '#addin/components/shell/theme.ts';
import type { Host } from '#addin/host/host.ts';
import { createPaneStore } from '#addin/state/store.ts';
import { PaneContext } from '#addin/state/use-pane.ts';

/** The task pane: the same for every host. */
export const Pane = ({ host, api }: { host: Host; api: Api }) => {
  const store = useMemo(() => createPaneStore({ host, api }), [host, api]);
  useEffect(() => store.open(location.hash), [store]);
  return (
    <FluentProvider theme={themes[useHostTheme(host)]}>
      <PaneContext value={store}>
        <Shell />
      </PaneContext>
    </FluentProvider>
  );
};
