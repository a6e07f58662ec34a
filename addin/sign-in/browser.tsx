import { showSignIn } from './page.tsx';

/** Set while the provider's page has this window, because no other could be opened. */
const backKey = 'receptor.sign-in.back';

if (new URLSearchParams(location.search).has('back')) sessionStorage.setItem(backKey, '1');

void showSignIn({
  own: false,
  // The pane's own: what is kept here, it has.
  storage: localStorage,
  done: async () => {
    const leadsBack = sessionStorage.getItem(backKey) !== null;
    sessionStorage.removeItem(backKey);
    if (leadsBack) location.replace('/');
    // A window that nobody opened stays, and says that it can be closed.
    else window.close();
  },
});
