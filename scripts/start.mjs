/** `npm start`: installs what is missing (not the test tools), builds the pane, then serves the planner. Prints its address; opens nothing. */
import { ensureInstalled } from './install.mjs';
import { runTypeScript } from './typescript.mjs';

ensureInstalled({ withDev: false });
const { ensurePane } = await import('./build-pane.mjs');
await ensurePane();
runTypeScript('server/main.ts');
