import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Logger } from 'pino';
import { createLocalSupabase, type LocalSupabase } from '#supabase/local/local-supabase.ts';
import { isLoopback } from '#supabase/local/loopback.ts';
import { createApp } from './app.ts';
import type { Settings } from './env.ts';
import { createLog } from './log.ts';
import { type OwnThreads, ownThreads } from './own-threads.ts';
import { readOncePresale } from './presale/load.ts';

/** Longest a running solve may go on once the server was told to stop, in ms. */
const graceMs = 10_000;

/** Longest an answer may then take to be read, in ms, before its connection is cut. */
const lastWordsMs = 3_000;

export type Started = {
  /** Where people reach it. */
  url: string;
  /** Stops accepting, lets running solves finish within the grace, answers the rest with their best so far. */
  stop(): Promise<void>;
};

/** What may be given instead of made here: `threads` by whoever wants the first of them to load while this file does. */
type Parts = { grace?: number; solverEntry?: URL; log?: Logger; threads?: OwnThreads };

/**
 * Opens the port and starts the threads.
 * @throws Error with a plain sentence when the port cannot be had.
 */
export const start = async (
  settings: Settings,
  version: string,
  {
    grace = graceMs,
    solverEntry,
    log = createLog(settings.logLevel),
    threads = ownThreads(settings, log, { solver: solverEntry }),
  }: Parts = {},
): Promise<Started> => {
  const { solver, desk } = threads;
  const local = localFor(settings, (reason) => log.error({ reason }, 'the embedded database failed'));
  const presale = readOncePresale();
  const app = createApp({ settings, log, solver, desk, version, local, presale });
  const server = serve({ fetch: app.fetch, hostname: settings.host, port: settings.port }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(whyNoPort(error, settings))));
  });
  solver.prewarm();
  // Read beside the first solver thread's loading; who asks for a demo before it is read waits for the rest of it.
  presale().catch((error: Error) => log.error({ reason: error.message }, 'the demo data cannot be read'));
  const { port } = server.address() as AddressInfo;
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  return {
    url: settings.publicUrl ?? `http://${host}:${port}`,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      await solver.shutDown(grace);
      await desk.close();
      await local?.close();
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), lastWordsMs);
      await closed;
      clearTimeout(cut);
    },
  };
};

/** The embedded database, unless a Supabase project is set or anybody else could reach this server: by HOST, or through a proxy. */
export const localFor = (settings: Settings, onFault: (reason: string) => void): LocalSupabase | null => {
  const { host, publicUrl, supabaseUrl, dataDir } = settings;
  const faces = [host, ...(publicUrl ? [new URL(publicUrl).hostname] : [])];
  if (supabaseUrl || !faces.every(isLoopback)) return null;
  return createLocalSupabase({ folder: join(dataDir, 'supabase'), host, onFault });
};

const whyNoPort = ({ code, message }: NodeJS.ErrnoException, { host, port }: Settings): string => {
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop what uses it, or set PORT to another.`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user. Set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST: this machine has no address ${host}.`;
  return message;
};
