import type { Theme } from '../host.ts';

/** Brightness of `#RRGGBB` from 0 to 1, as eyes see it. */
const brightness = (colour: string): number => {
  const [red, green, blue] = [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
};

const contrastQuery = '(forced-colors: active)';

/** High contrast is the system's; light or dark is Office's own, told by the colour behind the pane. Excel on the web has no theme. */
export const officeTheme = (): Theme => {
  if (matchMedia(contrastQuery).matches) return 'contrast';
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  return background && /^#[0-9a-f]{6}$/i.test(background) && brightness(background) < 0.5 ? 'dark' : 'light';
};

/** Not every Excel tells of a new theme, so coming back to the pane looks again. */
export const watchTheme = (changed: (theme: Theme) => void): (() => void) => {
  let before = officeTheme();
  const look = (): void => {
    const now = officeTheme();
    if (now === before) return;
    before = now;
    changed(now);
  };
  const query = matchMedia(contrastQuery);
  query.addEventListener('change', look);
  window.addEventListener('focus', look);
  return () => {
    query.removeEventListener('change', look);
    window.removeEventListener('focus', look);
  };
};
