/** `npm start`: installs what is missing (not the test tools), then serves the planner. Prints its address; opens nothing. */
import { ensureInstalled } from './install.mjs';
import { runTypeScript } from './typescript.mjs';

ensureInstalled({ withDev: false });
runTypeScript('server/main.ts');
