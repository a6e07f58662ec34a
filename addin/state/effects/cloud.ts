import type { CloudDoor } from '#addin/data/project.ts';
import type { CloudTask } from '../cloud.ts';
import { attempt } from './attempt.ts';
import { restoreRun } from './cloud/kept.ts';
import { look, watchRun } from './cloud/look.ts';
import {
  aboutRun,
  choose,
  find,
  findProviders,
  followUser,
  resume,
  signOut,
  visitProvider,
  welcome,
} from './cloud/session.ts';
import { cloudTools } from './cloud/tools.ts';
import type { Tools } from './tools.ts';

/** The checker and the sheets' semantics come when something is first pulled or pushed. */
const deeds = () => import('./cloud/deeds.ts');

/** Deeds with the Supabase project. */
export const cloudEffects = (plain: Tools, door: CloudDoor) => {
  const tools = cloudTools(plain, door);
  const { getState, dispatch } = tools;
  const deed = async (task: CloudTask, work: () => Promise<string | null>): Promise<void> => {
    if (getState().cloud.task) return;
    await attempt(tools, async () => {
      dispatch({ type: 'cloud/started', task });
      let said: string | null = null;
      try {
        said = await work();
      } finally {
        dispatch({ type: 'cloud/ended', said });
      }
    });
  };
  return {
    /** Looks for a project, and brings back the run and the session of before. Failures are told by the deeds that need it. */
    connect: async (): Promise<void> => {
      // A workbook that cannot be asked is told where the pane opens.
      await restoreRun(tools).catch(() => {});
      tools.learn({ project: await door.findProject() });
      if (!getState().cloud.project || !door.hasSession()) return;
      try {
        await resume(tools);
        const { run, user } = getState().cloud;
        if (run && user) await aboutRun(tools, run);
        await look(tools);
      } catch {
        // Asked for again when the planner signs in.
      }
    },
    signIn: (email: string, password: string) =>
      deed('sign in', async () => welcome(tools, await (await tools.cloud()).signIn(email, password))),
    mailCode: (email: string) =>
      deed('sign in', async () => {
        await (await tools.cloud()).mailCode(email);
        tools.learn({ mailed: email });
        return null;
      }),
    enterCode: (email: string, code: string) =>
      deed('sign in', async () => welcome(tools, await (await tools.cloud()).enterCode(email, code))),
    /** Learns how else people can sign in; that the project is away is told by what needs it. */
    findProviders: () => findProviders(tools).catch(() => {}),
    visitProvider: (provider: string) => deed('sign in', () => visitProvider(tools, provider)),
    /** A mail that is not waited for any more. */
    forgetMail: (): void => tools.learn({ mailed: null }),
    signOut: () => deed('sign in', () => signOut(tools)),
    /** Lists organisations and runs anew. */
    find: () => deed('find', () => find(tools)),
    choose: (run: { org_id: string; id: string } | null) => deed('find', () => choose(tools, run)),
    /** Shows what a pull would do; nothing is written. */
    comparePull: () => deed('pull', async () => (await deeds()).comparePull(tools)),
    writePull: () => deed('write', async () => (await deeds()).writePull(tools)),
    openScenario: (id: string, name: string) => deed('open', async () => (await deeds()).openScenario(tools, id, name)),
    saveScenario: (name: string) => deed('save', async () => (await deeds()).saveScenario(tools, name)),
    /** Shows what a push would change; nothing is pushed. */
    comparePush: () => deed('compare', async () => (await deeds()).comparePush(tools)),
    compareRestore: () => deed('compare', async () => (await deeds()).compareRestore(tools)),
    push: () => deed('push', async () => (await deeds()).push(tools)),
    /** After an answer that was lost. */
    askAgain: () => deed('push', async () => (await deeds()).askAgain(tools)),
    /** Leaves what was offered undone. */
    decline: (): void => tools.learn({ pull: null, push: null }),
    look: () => look(tools),
    /** Hears of changes of the chosen run. @returns what ends it */
    watch: () => watchRun(tools),
    /** Keeps up with who signs in and out elsewhere. @returns what ends it */
    follow: () => followUser(tools),
  };
};
