import { handToPane } from '#addin/host/excel/hand-over.ts';
import { showSignIn } from './page.tsx';

void showSignIn({
  own: true,
  // The window's alone. What it keeps may be out of the pane's reach, and is of no use there.
  storage: sessionStorage,
  done: (session) => handToPane(JSON.stringify(session)),
});
