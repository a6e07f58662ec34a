import type { Cloud, CloudUser, HeldLine, Organisation, Pushed, Run, ScenarioHead } from '#addin/data/cloud.ts';
import { CloudFault } from '#addin/data/cloud-fault.ts';
import type { CloudDoor } from '#addin/data/project.ts';
import { heldLineOf } from '#addin/data/rows/run-row.ts';
import { requestOfScenario, scenarioRow } from '#addin/data/rows/scenario-row.ts';
import type { Rotation } from '#engine/domain/rotation.ts';
import type { Worker } from '#engine/domain/worker.ts';

const user = { id: 'u', email: 'planner@demo.example' };
const project = {
  url: 'https://project.example',
  publishableKey: 'k',
  embedded: false,
  signInRequired: false,
  firstAdmin: null,
};

/** `lost`: what is asked is done, and the answer does not arrive. */
type Trouble = { fault: CloudFault; when: 'instead' | 'lost' };

/** A project in memory that keeps the rules of pushing: one result a key, and only from the revision it is at. */
export const fakeCloud = (run: Run, has: { rotations: Rotation[]; workers: Worker[] }) => {
  const { rotations, workers } = structuredClone({ rotations: has.rotations, workers: has.workers });
  const held = { lines: [] as HeldLine[], revision: run.revision, status: run.status };
  const log = new Map<string, Pushed>();
  const snapshots = new Map<number, HeldLine[]>();
  /** Rows as JSON, which is how they travel. */
  const saved = new Map<string, { name: string; row: string }>();
  const troubles = new Map<keyof Cloud, Trouble>();
  const asked: (keyof Cloud)[] = [];
  const organisation: Organisation = { id: run.org_id, name: 'Demo Health', role: 'planner', runs: [run] };
  let signedIn = false;

  const replace = (key: string, revision: number, lines: readonly HeldLine[]): Pushed => {
    const earlier = log.get(key);
    if (earlier) return { ...earlier, replayed: true };
    if (held.status !== 'open') throw new CloudFault('not open');
    if (held.revision !== revision) throw new CloudFault('conflict');
    snapshots.set(held.revision, held.lines);
    held.lines = lines.map(heldLineOf);
    held.revision++;
    const pushed = { revision: held.revision, line_count: lines.length, replayed: false };
    log.set(key, pushed);
    return pushed;
  };
  const last = () => Math.max(...snapshots.keys());

  const listeners = new Set<Parameters<Cloud['watch']>[1]>();
  const others = new Set<(user: CloudUser | null) => void>();
  /** What only listens. */
  const quiet: Pick<Cloud, 'onUser' | 'watch'> = {
    onUser: (changed) => {
      others.add(changed);
      return () => others.delete(changed);
    },
    watch: (_run, heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
  const sound: Omit<Cloud, keyof typeof quiet> = {
    user: async () => (signedIn ? user : null),
    signIn: async () => {
      signedIn = true;
      return user;
    },
    mailCode: async () => {},
    enterCode: async () => user,
    providers: async () => ['azure'],
    adopt: async () => {
      signedIn = true;
      return user;
    },
    signOut: async () => {
      signedIn = false;
    },
    accessToken: async () => (signedIn ? 'token' : null),
    organisations: async () => [{ ...organisation, runs: [{ ...run, revision: held.revision, status: held.status }] }],
    workers: async () => structuredClone(workers),
    rotations: async () => structuredClone(rotations),
    scenarios: async () =>
      [...saved].map(([id, { name }]): ScenarioHead => ({ id, name, lines: null, changed: '2027-01-01T00:00:00Z' })),
    scenario: async (_run, id) => requestOfScenario(JSON.parse(saved.get(id)!.row)),
    saveScenario: async (_run, name, request, id) =>
      void saved.set(id ?? `s${saved.size}`, { name, row: JSON.stringify(scenarioRow(request)) }),
    standing: async () => ({ revision: held.revision, status: held.status }),
    heldLines: async () => ({ revision: held.revision, status: held.status, lines: held.lines }),
    lastSnapshot: async () =>
      snapshots.size === 0 ? null : { revision: last(), lines: snapshots.get(last())!.length, taken: '2027-01-01' },
    snapshotLines: async (_run, revision) => snapshots.get(revision)!,
    pushed: async (_run, key) => {
      const pushed = log.get(key);
      return pushed ? { ...pushed, replayed: true } : null;
    },
    push: async (_run, { key, revision, lines }) => replace(key, revision, lines),
    restore: async (_run, snapshot, { key, revision }) => replace(key, revision, snapshots.get(snapshot)!),
  };
  const loud = Object.fromEntries(
    Object.entries(sound).map(([name, deed]) => [
      name,
      async (...given: never[]) => {
        const method = name as keyof Cloud;
        asked.push(method);
        const trouble = troubles.get(method);
        troubles.delete(method);
        if (trouble?.when === 'instead') throw trouble.fault;
        const answer = await (deed as (...given: never[]) => Promise<unknown>)(...given);
        if (trouble) throw trouble.fault;
        return answer;
      },
    ]),
  ) as typeof sound;
  const cloud: Cloud = { ...loud, ...quiet };
  const door: CloudDoor = { findProject: async () => project, hasSession: () => signedIn, open: async () => cloud };
  return {
    door,
    held,
    asked,
    workers,
    organisation,
    /** Fails the next call of a method. */
    fail: (method: keyof Cloud, fault: CloudFault, when: Trouble['when'] = 'instead') =>
      void troubles.set(method, { fault, when }),
    /** What happens in another window of the browser. */
    elsewhere: (who: CloudUser | null) => {
      for (const changed of others) changed(who);
    },
    /** Realtime of the project: who listens, and what it tells them. */
    realtime: {
      listeners,
      live: (isLive: boolean) => {
        for (const heard of listeners) heard.live(isLive);
      },
      changed: () => {
        for (const heard of listeners) heard.changed();
      },
    },
    /** What somebody else does. */
    pushedByOthers: (lines: readonly HeldLine[]) => void replace(crypto.randomUUID(), held.revision, lines),
  };
};

export type FakeCloud = ReturnType<typeof fakeCloud>;
