/** Pages that finish what began elsewhere: a provider's sign-in, a mailed link. The second one is for windows of Office. */
export const signInPages = { browser: '/sign-in.html', office: '/sign-in-dialog.html' };

/** What the page in a window of Office hands to the pane. */
export type HandedSession = { access_token: string; refresh_token: string };
