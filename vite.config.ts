import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { otherCalendars } from './scripts/other-calendars.ts';

const page = (name: string): string => fileURLToPath(new URL(`addin/${name}`, import.meta.url));

/**
 * The pane: `/` is the preview, `/taskpane.html` the pane inside Excel. Both share one bundle; only the host differs. The two pages to
 * sign in on differ in the same way.
 */
export default defineConfig({
  root: fileURLToPath(new URL('addin', import.meta.url)),
  base: '/',
  publicDir: 'public',
  plugins: [react(), otherCalendars()],
  build: {
    outDir: '../dist/addin',
    emptyOutDir: true,
    target: 'es2022',
    // The CSP allows no inline scripts and no data: fonts or modules.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The preview's grid and the .xlsx reader are larger, and load after the pane: its first load has a test of its own.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: {
        index: page('index.html'),
        taskpane: page('taskpane.html'),
        'sign-in': page('sign-in.html'),
        'sign-in-dialog': page('sign-in-dialog.html'),
      },
    },
  },
});
