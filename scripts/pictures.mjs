/** `npm run pictures`: draws the pictures of the documentation (docs/images) from the running planner. */
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { runTypeScript } from './typescript.mjs';

ensureInstalled();
process.env.CHROMIUM_PATH = ensureChromium();
runTypeScript('e2e/pictures.ts', { args: process.argv.slice(2) });
