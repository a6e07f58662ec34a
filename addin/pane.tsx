import { FluentProvider } from '@fluentui/react-components';
import type { Api } from '#addin/api/api.ts';
import { Shell } from '#addin/components/shell/shell.tsx';
import { themes, useHostTheme } from '#addin/components/shell/theme.ts';
import type { Host } from '#addin/host/host.ts';
import { PaneProvider } from '#addin/state/use-pane.tsx';

/** The task pane: the same for every host. */
export const Pane = ({ host, api }: { host: Host; api: Api }) => (
  <FluentProvider theme={themes[useHostTheme(host)]}>
    <PaneProvider host={host} api={api}>
      <Shell />
    </PaneProvider>
  </FluentProvider>
);
