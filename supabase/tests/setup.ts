/** Vitest runs this once before the `database` project, and ends the cluster after. PGlite's databases are made beside it. */
import type { TestProject } from 'vitest/node';
import { startCluster } from './postgres-cluster.ts';
import { dumpPglite, prepare } from './prepare.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the cluster's socket, and of what PGlite databases are loaded from. */
    postgresSocket: string;
  }
}

/** Database that holds the migrations; tests copy it. */
export const templateName = 'planner_template';

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { folder, stop } = await startCluster();
  try {
    await Promise.all([prepare(folder, templateName), dumpPglite(folder)]);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('postgresSocket', folder);
  return stop;
}
