import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Api } from '#addin/api/api.ts';
import { faultOf, serverAway } from '#addin/api/planner-fault.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { SchedulingResponse } from '#engine/domain/response.ts';
import { initial, type PaneAction, type PaneState, reduce } from '../pane.ts';
import { createSolving } from './solving.ts';
import type { Tools } from './tools.ts';

const request = {} as SchedulingRequest;
const response = {} as SchedulingResponse;
const busy = () => faultOf(503, null, '4');

/** A server that answers with each of these in turn; `cancelled` counts its cancels. */
const solvingWith = (answers: (() => Promise<SchedulingResponse>)[]) => {
  let state: PaneState = initial;
  const seen = { asked: 0, cancelled: 0 };
  const api: Api = {
    generate: () => ({ answer: answers[seen.asked++](), cancel: async () => void seen.cancelled++ }),
    presale: {} as never,
    health: async () => {},
  };
  const dispatch = (action: PaneAction): void => {
    state = reduce(state, action);
  };
  const tools = { api, dispatch, getState: () => state } as Tools;
  return { solving: createSolving(tools), seen, getState: () => state };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('waits as long as a full queue says and asks again', async () => {
  const { solving, seen, getState } = solvingWith([() => Promise.reject(busy()), async () => response]);
  const answer = solving.solve(request, 'generate');
  await vi.advanceTimersByTimeAsync(3900);
  expect([seen.asked, getState().solve.run?.stage]).toEqual([1, 'queued']);
  await vi.advanceTimersByTimeAsync(200);
  expect(await answer).toBe(response);
  expect(getState().solve.run).toBeNull();
});

it('gives up waiting at once when it is cancelled', async () => {
  const { solving, seen } = solvingWith([() => Promise.reject(busy())]);
  const answer = solving.solve(request, 'generate');
  await vi.advanceTimersByTimeAsync(10);
  await solving.cancel();
  expect(await answer).toBeNull();
  expect(seen).toEqual({ asked: 1, cancelled: 0 });
});

it('tells the server to stop and takes the plan it sends then', async () => {
  let send = (_response: SchedulingResponse): void => {};
  const { solving, seen, getState } = solvingWith([() => new Promise((resolve) => (send = resolve))]);
  const answer = solving.solve(request, 'generate');
  await solving.cancel();
  expect([seen.cancelled, getState().solve.run?.stage]).toEqual([1, 'stopping']);
  send(response);
  expect(await answer).toBe(response);
});

it('remembers that the server is away, and leaves the telling to who asked', async () => {
  const { solving, getState } = solvingWith([() => Promise.reject(serverAway())]);
  await expect(solving.solve(request, 'generate')).rejects.toMatchObject({ kind: 'away' });
  expect(getState().solve).toMatchObject({ isAway: true, run: null });
});
