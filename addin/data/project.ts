import type { Cloud, Project } from './cloud.ts';

/** The project the server says this planner works with; null: none is set up, or the server is away. */
export const findProject = async (): Promise<Project | null> => {
  const answer = await fetch('/supabase/config.json').catch(() => null);
  const said = answer?.ok ? ((await answer.json().catch(() => null)) as Partial<Project> | null) : null;
  if (typeof said?.url !== 'string' || typeof said.publishableKey !== 'string') return null;
  return {
    // The embedded one is a path of the planner's own.
    url: new URL(said.url, location.href).href.replace(/\/$/, ''),
    publishableKey: said.publishableKey,
    embedded: said.embedded === true,
  };
};

/** Where a session is kept in the browser. */
export const sessionKey = 'receptor.session';

/** Whether somebody is likely signed in, told without loading the client. */
export const hasSession = (): boolean => {
  try {
    return localStorage.getItem(sessionKey) !== null;
  } catch {
    return false;
  }
};

/** How the pane reaches a project; tests give their own. */
export type CloudDoor = {
  findProject: () => Promise<Project | null>;
  hasSession: () => boolean;
  open: (project: Project) => Promise<Cloud>;
};

/** The client is fetched when it is first needed. */
export const cloudDoor: CloudDoor = {
  findProject,
  hasSession,
  open: async (project) => (await import('./supabase-cloud.ts')).supabaseCloud(project),
};
