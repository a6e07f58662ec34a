/** How long, in ms, a solve may take before a browser test or picture gives up. Nothing is timed by it. */
export const patience = 60_000;
