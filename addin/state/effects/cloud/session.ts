import type { CloudUser } from '#addin/data/cloud.ts';
import { type HandedSession, signInPages } from '#addin/data/sign-in-pages.ts';
import { strings } from '#addin/strings/en.ts';
import { type ChosenRun, initial } from '../../cloud.ts';
import { keepRun } from './kept.ts';
import { look } from './look.ts';
import type { CloudTools } from './tools.ts';

/** Lists what the user may choose from. */
export const find = async (tools: CloudTools): Promise<null> => {
  const { user } = tools.getState().cloud;
  if (user) tools.learn({ organisations: await (await tools.cloud()).organisations(user) });
  return null;
};

/** Brings a session of before back. */
export const resume = async (tools: CloudTools): Promise<void> => {
  tools.learn({ user: await (await tools.cloud()).user() });
};

/** After any way of signing in: back to the workbook's run, where the user is a member of its organisation. */
export const welcome = async (tools: CloudTools, user: CloudUser): Promise<null> => {
  tools.learn({ user, mailed: null });
  await find(tools);
  const { run, organisations } = tools.getState().cloud;
  const organisation = organisations?.find(({ id }) => id === run?.org_id);
  if (!run) return null;
  if (!organisation?.runs.some(({ id }) => id === run.id)) {
    // It stays with the workbook, for whoever it belongs to.
    tools.learn({ run: null, sheets: {} });
    return null;
  }
  const mine = { ...run, role: organisation.role };
  tools.learn({ run: mine });
  await aboutRun(tools, mine);
  await look(tools);
  return null;
};

/** What somebody else saw is not shown to whoever comes next. */
const forgetUser = (tools: CloudTools): void => {
  const { project, providers, run, sheets, pending } = tools.getState().cloud;
  const { task: _, said: __, ...blank } = initial;
  tools.learn({ ...blank, project, providers, run, sheets, pending });
};

export const signOut = async (tools: CloudTools): Promise<null> => {
  await (await tools.cloud()).signOut();
  forgetUser(tools);
  return null;
};

/** Learns how else people can sign in. */
export const findProviders = async (tools: CloudTools): Promise<void> => {
  const { project, providers } = tools.getState().cloud;
  if (!project || project.embedded || providers) return;
  tools.learn({ providers: await (await tools.cloud()).providers() });
};

/** Signs in on a page of its own, which leads to the provider and back. A window of this browser signs in by itself: see `followUser`. */
export const visitProvider = async (tools: CloudTools, provider: string): Promise<null> => {
  const page = tools.host.kind === 'excel' ? signInPages.office : signInPages.browser;
  const handed = await tools.host.visit(`${page}?${new URLSearchParams({ provider })}`);
  if (handed === null) return null;
  return welcome(tools, await (await tools.cloud()).adopt(JSON.parse(handed) as HandedSession));
};

/** Keeps up with other windows of the browser: whoever signs in or out there does so here. @returns what ends it */
export const followUser = (tools: CloudTools): (() => void) => {
  let isOver = false;
  let stop = (): void => {};
  void tools.onceOpen.then((cloud) => {
    if (isOver) return;
    stop = cloud.onUser((user) => {
      const { user: before, task } = tools.getState().cloud;
      // A deed under way tells by itself.
      if (task !== null || user?.id === before?.id) return;
      forgetUser(tools);
      // What cannot be looked up now is told by the next deed.
      if (user) void welcome(tools, user).catch(() => {});
    });
  });
  return () => {
    isOver = true;
    stop();
  };
};

/** Looks up what belongs to the chosen run. */
export const aboutRun = async (tools: CloudTools, run: ChosenRun): Promise<void> => {
  const cloud = await tools.cloud();
  const [scenarios, snapshot] = await Promise.all([cloud.scenarios(run), cloud.lastSnapshot(run)]);
  tools.learn({ scenarios, snapshot });
};

/** Takes a run for the workbook's; the planner has seen it as it is now. Null: none, to choose anew. */
export const choose = async (tools: CloudTools, chosen: { org_id: string; id: string } | null): Promise<null> => {
  const { organisations, run: before } = tools.getState().cloud;
  const organisation = organisations?.find(({ id }) => id === chosen?.org_id);
  const run = organisation?.runs.find(({ id }) => id === chosen?.id);
  const forgotten = { pull: null, push: null, outcome: null, remote: null, scenarios: null, snapshot: null };
  if (!organisation || !run) {
    tools.learn({ ...forgotten, run: null });
  } else {
    const { name, plan, year, status, ...rest } = run;
    const label = `${organisation.name}, ${strings.cloud.choose.runOf(year, plan, name, status)}`;
    const { org_id, id, revision, term_structure, cohort, state, year_start } = rest;
    const next: ChosenRun = {
      ...{ org_id, id, revision, term_structure, cohort, state, year_start },
      label,
      role: organisation.role,
    };
    // Sheets of another organisation are none of this one's to refresh.
    const sheets = before && before.org_id !== org_id ? {} : tools.getState().cloud.sheets;
    tools.learn({ ...forgotten, run: next, sheets });
    await aboutRun(tools, next);
    await look(tools);
  }
  await keepRun(tools);
  return null;
};
