/** The planner's server as the pane uses it. */
export type Api = { base: string };

/** @param base where the server is; '' for the one that served the page */
export const createApi = (base = ''): Api => ({ base });
