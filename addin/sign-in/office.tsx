import { handToPane } from '#addin/host/excel/hand-over.ts';
import { showSignIn } from './page.tsx';

// Office.js wants to be asked for by every page it is on, also by those that lead on at once.
if (typeof Office !== 'undefined') void Office.onReady();

void showSignIn({
  own: true,
  // The window's alone. What it keeps may be out of the pane's reach, and is of no use there.
  storage: sessionStorage,
  done: (session) => handToPane(JSON.stringify(session)),
});
