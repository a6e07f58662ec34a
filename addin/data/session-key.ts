/** Where a session is kept in the browser. */
export const sessionKey = 'receptor.session';
