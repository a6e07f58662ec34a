import type { TestProject } from 'vitest/node';
import { startBrowserServer } from './browser.ts';
import { startPlanner } from './planner.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server of all files that need none of their own. */
    plannerUrl: string;
    /** Where the one browser of all files listens. */
    browserEndpoint: string;
  }
}

/** One browser and one server for all browser tests: starting them costs more than most tests. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const [planner, browser] = await Promise.all([startPlanner({ PLANNER_WORKERS: '2' }), startBrowserServer()]);
  project.provide('plannerUrl', planner.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await Promise.all([planner.stop(), browser.close()]);
  };
};
