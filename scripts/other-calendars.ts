import type { Plugin } from 'vite';

/**
 * The files of date-holidays-parser for calendars that no Australian holiday follows, and the package of time zones, which is asked
 * for dates in zones alone: 1.2 MB together.
 */
const others = /^(\.\/(Julian|Hebrew|Hijri|Jalaali|Equinox|Chinese|BengaliRevised)\.js|moment-timezone)$/;
const library = /node_modules\/(date-holidays-parser|caldate)\//;
const stub = '\0another-calendar';

/** A Vite plugin that leaves them out of the pane, as `#ifndef` does in the library's own builds. */
export const otherCalendars = (): Plugin => ({
  name: 'other-calendars',
  enforce: 'pre',
  resolveId: (source, importer) => (others.test(source) && library.test(importer ?? '') ? stub : undefined),
  load: (id) => (id === stub ? 'export default class {}' : undefined),
});
