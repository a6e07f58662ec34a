import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Api } from '#addin/api/api.ts';
import type { Cloud } from '#addin/data/cloud.ts';
import { CloudFault } from '#addin/data/cloud-fault.ts';
import { createPreviewHost } from '#addin/preview/preview-host.ts';
import { PreviewWorkbook } from '#addin/preview/workbook/workbook.ts';
import { strings } from '#addin/strings/en.ts';
import { type FakeCloud, fakeCloud } from '#addin/testing/fake-cloud.ts';
import { checkPlan } from '#engine/check.ts';
import { cellName } from '#engine/workbook/cells.ts';
import { emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { constructedAnswer } from '#engine/workbook/testing/constructed-answer.ts';
import { createPaneStore, type PaneStore } from '../store.ts';
import { cloudKeys } from './cloud/kept.ts';

const words = strings.cloud;

/** The first drawn plan that has named doctors, several lines, and nothing that a sheet of job lines does not tell. */
const drawn = (() => {
  for (let seed = 1; seed < 500; seed++) {
    const answer = constructedAnswer(seed);
    if (!answer) continue;
    const { request, response } = answer;
    const fits = request.workers.length > 1 && request.term_structure.length > 1 && response.job_lines.length > 2;
    if (fits && !request.annual_leave && checkPlan(request, response.job_lines).ok) return answer;
  }
  throw new Error('No seed gives such a plan.');
})();
const { request, response } = drawn;
const lineIds = response.job_lines.map(({ id }) => id);

let workbook: PreviewWorkbook;
let pane: PaneStore;
let remote: FakeCloud;

const run = {
  ...{ id: 'r', org_id: 'o', name: 'PGY1', plan: 'Clinical year', year: 2027, state: request.state },
  ...{ status: 'open' as const, cohort: request.cohort, term_structure: request.term_structure, year_start: null },
  revision: 0,
};
const store = () => createPaneStore({ host: createPreviewHost(workbook), api: {} as Api, door: remote.door });
const cloud = () => pane.getState().cloud;
const notice = () => pane.getState().notice;
const names = () => workbook.sheets.map(({ name }) => name);

beforeEach(async () => {
  workbook = new PreviewWorkbook();
  workbook.open({ name: 'Workbook', sheets: [emptyPlan('Sheet1')], marks: [], settings: {} });
  remote = fakeCloud(structuredClone(run), request);
  pane = store();
  await pane.effects.cloud.connect();
});

const signIn = () => pane.effects.cloud.signIn('planner@demo.example', 'secret');
const choose = async () => {
  await signIn();
  await pane.effects.cloud.choose({ org_id: 'o', id: 'r' });
};
/** A pane with the request's sheets and its answer written, all lines approved. */
const approved = async () => {
  await choose();
  const { door } = remote;
  await (await door.open(null as never)).saveScenario(run, 'Drawn', request, null);
  await pane.effects.cloud.openScenario('s0', 'Drawn');
  pane.dispatch({ type: 'solve/answered', answer: drawn });
  await pane.effects.review.write();
  await pane.effects.review.approve(lineIds, true);
};

describe('without a project', () => {
  it('knows that there is none', async () => {
    remote.door.findProject = async () => null;
    await pane.effects.cloud.connect();
    expect(cloud().project).toBeNull();
  });
});

describe('signing in', () => {
  it('lists organisations and runs', async () => {
    await signIn();
    expect(cloud().user?.email).toBe('planner@demo.example');
    expect(cloud().organisations?.[0].runs).toHaveLength(1);
  });

  it('says why it was refused, and can be tried again', async () => {
    remote.fail('signIn', new CloudFault('wrong password'));
    await signIn();
    expect(cloud().user).toBeNull();
    expect(notice()).toMatchObject(words.faults['wrong password']);
    await signIn();
    expect(notice()).toBeNull();
  });

  it('is not needed again in a pane that is opened anew, which is at the same run', async () => {
    await choose();
    pane = store();
    await pane.effects.cloud.connect();
    expect(cloud()).toMatchObject({ user: { id: 'u' }, run: { id: 'r', revision: 0 }, snapshot: null });
  });

  it('leads back to the run of the workbook, and to none that is not the user’s to see', async () => {
    await choose();
    await pane.effects.cloud.signOut();
    remote.pushedByOthers([]);
    await signIn();
    expect(cloud()).toMatchObject({ run: { id: 'r', revision: 0 }, remote: { revision: 1 }, scenarios: [] });
    await pane.effects.cloud.signOut();
    remote.organisation.id = 'another';
    await signIn();
    expect(cloud().run).toBeNull();
    expect(workbook.settings[cloudKeys.run]).toMatchObject({ run: { id: 'r' } });
  });

  it('is over after signing out, and shows nothing of before', async () => {
    await choose();
    await pane.effects.cloud.signOut();
    expect(cloud()).toMatchObject({ user: null, organisations: null, scenarios: null, push: null });
  });
});

describe('signing in elsewhere', () => {
  it('offers the services the project knows', async () => {
    await pane.effects.cloud.findProviders();
    expect(cloud().providers).toEqual(['azure']);
  });

  it('takes over what a window of Office hands back, and is over when that is closed', async () => {
    const visited: string[] = [];
    let handed: string | null = null;
    const visit = async (path: string) => {
      visited.push(path);
      return handed;
    };
    const host = { ...createPreviewHost(workbook), kind: 'excel' as const, visit };
    pane = createPaneStore({ host, api: {} as Api, door: remote.door });
    await pane.effects.cloud.connect();
    await pane.effects.cloud.visitProvider('azure');
    expect(cloud()).toMatchObject({ user: null, task: null });
    handed = JSON.stringify({ access_token: 'a', refresh_token: 'r' });
    await pane.effects.cloud.visitProvider('azure');
    expect(cloud()).toMatchObject({ user: { id: 'u' }, organisations: [{ name: 'Demo Health' }] });
    expect(visited).toEqual(Array(2).fill('/sign-in-dialog.html?provider=azure'));
  });

  it('counts here as well, and so does signing out, or in as somebody else', async () => {
    const end = pane.effects.cloud.follow();
    await choose();
    await pane.effects.cloud.signOut();
    remote.elsewhere({ id: 'u', email: 'planner@demo.example' });
    await vi.waitFor(() => expect(cloud()).toMatchObject({ user: { id: 'u' }, run: { id: 'r' }, scenarios: [] }));
    remote.elsewhere({ id: 'v', email: 'viewer@demo.example' });
    expect(cloud()).toMatchObject({ user: { id: 'v' }, scenarios: null });
    await vi.waitFor(() => expect(cloud().scenarios).toEqual([]));
    remote.elsewhere(null);
    expect(cloud()).toMatchObject({ user: null, organisations: null, scenarios: null });
    end();
    remote.elsewhere({ id: 'u', email: 'planner@demo.example' });
    expect(cloud().user).toBeNull();
  });
});

describe('pulling', () => {
  it('shows first what goes into an empty workbook, and writes it then', async () => {
    await choose();
    await pane.effects.cloud.comparePull();
    expect(cloud().pull).toMatchObject({ kind: 'new' });
    expect(names()).toEqual(['Sheet1']);
    await pane.effects.cloud.writePull();
    expect(names()).toContain('Rotations');
    expect(pane.getState().data.parsed?.draft.workers).toHaveLength(request.workers.length);
    expect(pane.getState().data.parsed?.draft.term_structure).toEqual(request.term_structure);
  });

  it('shows what changed since, and changes only that in the sheets it wrote', async () => {
    await choose();
    await pane.effects.cloud.comparePull();
    await pane.effects.cloud.writePull();
    await pane.effects.cloud.comparePull();
    expect(cloud()).toMatchObject({ pull: null, said: words.pull.nothing });
    const before = names();
    remote.workers[0].level = 'PGY9';
    remote.workers.push({ id: 'new', level: 'PGY1', unavailable_terms: [] });
    const [gone] = remote.workers.splice(1, 1);
    await pane.effects.cloud.comparePull();
    expect(cloud().pull).toMatchObject({
      kind: 'refresh',
      refreshes: [
        { sheet: 'Rotations', changes: [] },
        { sheet: 'Workers', added: ['new'], removed: [gone.id], changed: [{ id: remote.workers[0].id }] },
      ],
    });
    await pane.effects.cloud.writePull();
    expect(names()).toEqual(before);
    expect(
      pane
        .getState()
        .data.parsed?.draft.workers?.map(({ id }) => id)
        .sort(),
    ).toEqual(remote.workers.map(({ id }) => id).sort());
  });

  it('leaves sheets that were not pulled alone, and stands beside them', async () => {
    await pane.effects.data.createTemplate();
    const before = structuredClone(workbook.sheets);
    await choose();
    await pane.effects.cloud.comparePull();
    expect(cloud().pull).toMatchObject({ kind: 'beside' });
    await pane.effects.cloud.writePull();
    expect(workbook.sheets.slice(0, before.length)).toEqual(before);
    expect(pane.getState().data.parsed?.readFrom.Workers).toBe('Workers 2');
  });

  it('says so when the organisation has nothing yet', async () => {
    remote = fakeCloud(run, { rotations: [], workers: [] });
    pane = store();
    await pane.effects.cloud.connect();
    await choose();
    await pane.effects.cloud.comparePull();
    expect(notice()).toMatchObject(words.faults['no rotations']);
  });

  it('opens a scenario as it was saved, and saves over one of the same name', async () => {
    await approved();
    expect(cloud().said).toBe(words.scenarios.opened('Drawn', cloud().said ? Object.values(cloud().sheets) : []));
    await pane.effects.cloud.saveScenario('Drawn');
    await pane.effects.cloud.saveScenario('Second');
    expect(cloud().scenarios?.map(({ name }) => name)).toEqual(['Drawn', 'Second']);
  });
});

describe('pushing', () => {
  beforeEach(approved);

  it('shows first what it would change, then pushes approved lines alone', async () => {
    await pane.effects.review.approve([lineIds[0]], false);
    await pane.effects.cloud.comparePush();
    expect(cloud().push).toMatchObject({ count: lineIds.length - 1, diff: { added: lineIds.slice(1), removed: [] } });
    expect(remote.held.lines).toEqual([]);
    await pane.effects.cloud.push();
    expect(remote.held.lines.map(({ id }) => id)).toEqual(lineIds.slice(1));
    expect(cloud()).toMatchObject({ outcome: { revision: 1, hadArrived: false }, push: null, pending: null });
    expect(cloud().run?.revision).toBe(1);
  });

  it('pushes nothing that was not shown: lines approved or edited since are shown anew', async () => {
    await pane.effects.cloud.comparePush();
    await pane.effects.review.approve([lineIds[0]], false);
    await pane.effects.cloud.push();
    expect(remote.asked).not.toContain('push');
    expect(cloud()).toMatchObject({ said: words.push.outOfDate, push: { diff: { added: lineIds.slice(1) } } });
    await pane.effects.cloud.push();
    expect(remote.held.lines.map(({ id }) => id)).toEqual(lineIds.slice(1));
  });

  it('shows nothing any more once no line is approved', async () => {
    await pane.effects.cloud.comparePush();
    await pane.effects.review.approve(lineIds, false);
    await pane.effects.cloud.push();
    expect(notice()).toMatchObject(words.faults['nothing approved']);
    expect(cloud().push).toBeNull();
    expect(remote.asked).not.toContain('push');
  });

  it('shows nothing of other lines once a result is written anew', async () => {
    await pane.effects.cloud.comparePush();
    await pane.effects.review.write();
    expect(cloud().push).toBeNull();
  });

  it('tells of lines that begin on another day than the run', async () => {
    await pane.effects.cloud.comparePush();
    expect(cloud().push).toMatchObject({ otherYear: null });
    pane.dispatch({ type: 'cloud/learned', news: { run: { ...cloud().run!, year_start: '1999-02-01' } } });
    await pane.effects.rules.override({ year_start: '2027-02-01' });
    await pane.effects.cloud.comparePush();
    expect(cloud().push).toMatchObject({ otherYear: '2027-02-01' });
  });

  it('leaves out an approved line that is not legal as it stands', async () => {
    const sheet = workbook.sheets.find(({ name }) => name.startsWith('Job lines'))!;
    const row = sheet.rows.findIndex((cells) => cells.includes(lineIds[0]));
    const [first] = response.job_lines[0].allocations;
    const column = sheet.rows[row].findIndex((cell) => String(cell).includes(first.rotation_name));
    await createPreviewHost(workbook).change([
      { sheet: sheet.name, cell: cellName(row, column), value: 'No such rotation' },
    ]);
    await pane.effects.cloud.comparePush();
    expect(cloud().push).toMatchObject({ count: lineIds.length - 1, diff: { added: lineIds.slice(1) } });
  });

  it('pushes nothing when no line is approved', async () => {
    await pane.effects.review.approve(lineIds, false);
    await pane.effects.cloud.comparePush();
    expect(notice()).toMatchObject(words.faults['nothing approved']);
    expect(remote.asked).not.toContain('push');
  });

  it('is refused when the run has other terms', async () => {
    const learned = { ...cloud().run!, term_structure: [1, 2, 3] };
    pane.dispatch({ type: 'cloud/learned', news: { run: learned } });
    await pane.effects.cloud.comparePush();
    expect(notice()).toMatchObject(words.faults['other terms']);
  });

  it.each(['not allowed', 'not found', 'not open', 'line faults', 'signed out'] as const)(
    'that is refused (%s) says why and is over',
    async (kind) => {
      await pane.effects.cloud.comparePush();
      remote.fail('push', new CloudFault(kind));
      await pane.effects.cloud.push();
      expect(notice()).toMatchObject(words.faults[kind]);
      expect(cloud().pending).toBeNull();
      expect(workbook.settings[cloudKeys.push] ?? null).toBeNull();
    },
  );

  it('to a run that was closed meanwhile says so before anything is sent', async () => {
    remote.held.status = 'closed';
    await pane.effects.cloud.comparePush();
    expect(notice()).toMatchObject(words.faults['not open']);
  });

  it('that others were ahead of shows what differs, and goes over it only when confirmed', async () => {
    await pane.effects.cloud.comparePush();
    const theirs = [{ id: 'JL-999', worker_id: null, pathway: null, allocations: [] }];
    remote.pushedByOthers(theirs);
    await pane.effects.cloud.push();
    expect(notice()).toBeNull();
    expect(remote.held.lines).toEqual(theirs);
    expect(cloud().push).toMatchObject({ revision: 1, diff: { removed: ['JL-999'], added: lineIds } });
    expect(cloud().run?.revision).toBe(0);
    await pane.effects.cloud.push();
    expect(remote.held).toMatchObject({ revision: 2 });
    expect(remote.held.lines.map(({ id }) => id)).toEqual(lineIds);
  });

  describe.each(['away', 'busy', 'broken'] as const)('whose answer is lost (%s)', (kind) => {
    const lose = async (when: 'instead' | 'lost') => {
      await pane.effects.cloud.comparePush();
      remote.fail('push', new CloudFault(kind), when);
      await pane.effects.cloud.push();
      expect(notice()).toMatchObject(words.faults[kind]);
      // As if the pane had been closed.
      pane = store();
      pane.dispatch({ type: 'solve/answered', answer: drawn });
      await pane.effects.cloud.connect();
      const { restoreResult } = await import('./kept-result.ts');
      const { dispatch, getState } = pane;
      await restoreResult({ host: createPreviewHost(workbook), api: {} as Api, dispatch, getState });
      await pane.effects.data.check();
      expect(cloud().pending).toMatchObject({ id: 'r', revision: 0 });
    };

    it('is found to have arrived, and not sent twice', async () => {
      await lose('lost');
      await pane.effects.cloud.askAgain();
      expect(cloud()).toMatchObject({ outcome: { revision: 1, hadArrived: true }, pending: null });
      expect(remote.held.revision).toBe(1);
      expect(workbook.settings[cloudKeys.push] ?? null).toBeNull();
    });

    it('is found not to have arrived, and pushed under the same key when confirmed', async () => {
      await lose('instead');
      const { key } = cloud().pending!;
      await pane.effects.cloud.askAgain();
      expect(cloud()).toMatchObject({ said: words.push.notArrived, push: { count: lineIds.length }, outcome: null });
      expect(remote.held.revision).toBe(0);
      const keys: string[] = [];
      const { push } = await remote.door.open(null as never);
      const spied: Cloud = {
        ...(await remote.door.open(null as never)),
        push: (to, sent) => {
          keys.push(sent.key);
          return push(to, sent);
        },
      };
      Object.assign(await remote.door.open(null as never), spied);
      await pane.effects.cloud.push();
      expect(keys).toEqual([key]);
      expect(remote.held.revision).toBe(1);
    });
  });

  it('that overtakes its own second try counts once', async () => {
    await pane.effects.cloud.comparePush();
    remote.fail('push', new CloudFault('away'), 'lost');
    await pane.effects.cloud.push();
    await pane.effects.cloud.comparePush();
    remote.fail('push', new CloudFault('key reused'));
    pane.dispatch({ type: 'cloud/learned', news: { push: { ...cloud().push!, revision: 0 } } });
    await pane.effects.cloud.push();
    expect(cloud()).toMatchObject({ outcome: { revision: 1, hadArrived: true }, pending: null });
  });

  it('can be taken back: what it replaced is shown and put back', async () => {
    await pane.effects.cloud.comparePush();
    await pane.effects.cloud.push();
    await pane.effects.cloud.compareRestore();
    expect(cloud().push).toMatchObject({ kind: 'restore', count: 0, diff: { removed: lineIds } });
    await pane.effects.cloud.push();
    expect(remote.held).toMatchObject({ lines: [], revision: 2 });
    expect(cloud().outcome).toMatchObject({ kind: 'restore', revision: 2 });
  });

  it('cannot be taken back before there was one', async () => {
    await pane.effects.cloud.compareRestore();
    expect(notice()).toMatchObject(words.faults['no snapshot']);
  });
});

describe('looking at the run', () => {
  it('hears of what others pushed', async () => {
    await choose();
    remote.pushedByOthers([]);
    await pane.effects.cloud.look();
    expect(cloud().remote).toEqual({ revision: 1, status: 'open' });
    expect(cloud().run?.revision).toBe(0);
  });

  it('is quiet while nobody answers, and notices that the session is over', async () => {
    await choose();
    remote.fail('standing', new CloudFault('away'));
    await pane.effects.cloud.look();
    expect(notice()).toBeNull();
    remote.fail('standing', new CloudFault('signed out'));
    await pane.effects.cloud.look();
    expect(cloud().user).toBeNull();
  });

  it('looks when the project tells of a change, and when the project begins or ceases to tell', async () => {
    await choose();
    const end = pane.effects.cloud.watch();
    await vi.waitFor(() => expect(remote.realtime.listeners.size).toBe(1));
    remote.pushedByOthers([]);
    remote.realtime.live(true);
    await vi.waitFor(() => expect(cloud()).toMatchObject({ isLive: true, remote: { revision: 1 } }));
    remote.pushedByOthers([]);
    remote.realtime.changed();
    await vi.waitFor(() => expect(cloud().remote?.revision).toBe(2));
    remote.pushedByOthers([]);
    remote.realtime.live(false);
    await vi.waitFor(() => expect(cloud()).toMatchObject({ isLive: false, remote: { revision: 3 } }));
    end();
    expect(remote.realtime.listeners.size).toBe(0);
  });
});
