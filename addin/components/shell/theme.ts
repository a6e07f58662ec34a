import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Host, Theme as HostTheme } from '#addin/host/host.ts';

/** Fluent's theme for each theme of a host. */
export const themes: Record<HostTheme, Theme> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** The host's theme, as it changes. */
export const useHostTheme = (host: Host): HostTheme => {
  const [theme, setTheme] = useState(() => host.theme());
  useEffect(() => host.onTheme(setTheme), [host]);
  return theme;
};
