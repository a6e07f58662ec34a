import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from '@supabase/supabase-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { realtimeOn } from '#addin/testing/realtime.ts';
import type { Cloud } from './cloud.ts';
import { liveRun } from './live.ts';
import { supabaseCloud } from './supabase-cloud.ts';

const run = { id: 'run-1', org_id: 'o' };
let server: Server;
let realtime: ReturnType<typeof realtimeOn>;
let stop: () => void = () => {};

beforeEach(async () => {
  vi.stubGlobal('WebSocket', WebSocket);
  server = createServer((_request, response) => response.writeHead(404).end());
  realtime = realtimeOn(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  stop();
  realtime.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  vi.unstubAllGlobals();
});

const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** The real client listens; `heard` counts changes, `live` holds what it said of itself. */
const listening = (watch: Cloud['watch']) => {
  const seen = { heard: 0, live: [] as boolean[] };
  stop = watch(run, { changed: () => seen.heard++, live: (isLive) => seen.live.push(isLive) });
  return seen;
};
const watch = (times?: Parameters<typeof liveRun>[1]) => listening(liveRun(createClient(address(), 'k'), times));

describe('a run that is watched', () => {
  it('is heard of as it changes, and no other; not any more once it is let go', async () => {
    const seen = watch();
    await vi.waitFor(() => expect(seen.live).toEqual([true]));
    expect(realtime.joined[0].wanted).toEqual([
      { event: 'UPDATE', schema: 'planner', table: 'allocation_runs', filter: 'id=eq.run-1' },
    ]);
    realtime.changed('planner', 'allocation_runs', { id: 'run-2' });
    realtime.changed('planner', 'allocation_runs', { id: 'run-1' });
    await vi.waitFor(() => expect(seen.heard).toBe(1));
    stop();
    await vi.waitFor(() => expect(realtime.joined).toEqual([]));
    expect(seen.live).toEqual([true]);
  });

  it('is said not to be heard of while the connection is broken, and to be again', async () => {
    const seen = watch();
    await vi.waitFor(() => expect(seen.live).toEqual([true]));
    realtime.cut();
    await vi.waitFor(() => expect(seen.live).toEqual([true, false, true]), { timeout: 10_000 });
    realtime.changed('planner', 'allocation_runs', { id: 'run-1' });
    await vi.waitFor(() => expect(seen.heard).toBe(1));
  });

  it('is left to be looked at where nobody answers: knocked at for a while, left in peace, and knocked at again', async () => {
    realtime.state.refuses = true;
    const seen = watch({ patience: 1500, rest: 1500 });
    await vi.waitFor(() => expect(realtime.state.knocks).toBe(2), { timeout: 5000 });
    expect(seen.live).toEqual([false]);
    // The client would have come back within two seconds more.
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(realtime.state.knocks).toBe(2);
    realtime.state.refuses = false;
    await vi.waitFor(() => expect(seen.live.at(-1)).toBe(true), { timeout: 5000 });
  }, 20_000);

  it('of the embedded project is left to be looked at, and nobody is knocked at', async () => {
    const project = { url: address(), publishableKey: 'k', embedded: true, signInRequired: false, firstAdmin: null };
    expect(listening(supabaseCloud(project).watch)).toEqual({ heard: 0, live: [false] });
    expect(realtime.state.knocks).toBe(0);
  });
});
