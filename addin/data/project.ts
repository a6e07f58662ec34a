import type { Cloud, Project } from './cloud.ts';
import { sessionKey } from './session-key.ts';

type Said = {
  url: string | null;
  publishable_key: string | null;
  embedded: boolean;
  sign_in_required: boolean;
  first_admin: { email: string; password_file: string } | null;
};

/** The project the server says this planner works with; null: none is set up, or the server is away. */
export const findProject = async (): Promise<Project | null> => {
  const answer = await fetch('/supabase/config.json').catch(() => null);
  const said = answer?.ok ? ((await answer.json().catch(() => null)) as Said | null) : null;
  if (!said?.url || !said.publishable_key) return null;
  return {
    // The embedded one is a path of the planner's own.
    url: new URL(said.url, location.href).href.replace(/\/$/, ''),
    publishableKey: said.publishable_key,
    embedded: said.embedded,
    signInRequired: said.sign_in_required,
    firstAdmin: said.first_admin && { email: said.first_admin.email, passwordFile: said.first_admin.password_file },
  };
};

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

const opened = new Map<string, Promise<Cloud>>();

/** The client is fetched when it is first needed. One for a page: two would renew the same session against each other. */
export const cloudDoor: CloudDoor = {
  findProject,
  hasSession,
  open: (project) => {
    const key = `${project.url} ${project.publishableKey}`;
    const cloud = opened.get(key) ?? import('./supabase-cloud.ts').then(({ supabaseCloud }) => supabaseCloud(project));
    opened.set(key, cloud);
    // A part of the page that could not be fetched is asked for again.
    cloud.catch(() => opened.delete(key));
    return cloud;
  },
};
