import { Worker } from 'node:worker_threads';
import { isLoopback } from './loopback.ts';
import { errorResponse, RestError } from './rest/rest-error.ts';
import { readSecrets, type Secrets, secretsFile } from './secrets.ts';
import type { Answered, FromThread, ToThread } from './thread/messages.ts';

const boot = new URL('./thread/boot.mjs', import.meta.url);

export type LocalSupabase = {
  /** What clients send as `apikey`. */
  readonly publishableKey: string;
  /** Who can sign in to begin with, and the file that has the password (under `first_admin`), made with the first use. */
  readonly firstAdmin: { email: string; passwordFile: string };
  /** Answers a request whose path starts with /auth/v1 or /rest/v1; the first one starts the database. */
  fetch(request: Request): Promise<Response>;
  /** Whether the database was started. */
  readonly started: boolean;
  close(): Promise<void>;
};

const unavailable = (reason: string) =>
  errorResponse(new RestError(503, 'PGRST001', `The embedded database cannot be opened: ${reason}`));

/** Longest a database may take to close, in ms. */
const closeWithin = 5_000;

/**
 * An embedded stand-in for a Supabase project, for development and for work without a network; its data stays in `folder`.
 * It is in a thread of its own: starting takes seconds and memory, and a long statement must hold up nobody else.
 * @throws Error when `host`, where it is to be served, is not loopback: it is not made to face a network.
 */
export const createLocalSupabase = ({
  folder,
  host,
  onFault = () => {},
}: {
  folder: string;
  host: string;
  onFault?: (reason: string) => void;
}): LocalSupabase => {
  if (!isLoopback(host))
    throw new Error(`The embedded database serves this machine alone, and HOST is ${host}. Set SUPABASE_URL instead.`);
  let kept: Secrets | null = null;
  const secrets = () => {
    kept ??= readSecrets(folder);
    return kept;
  };
  const waiting = new Map<number, (answered: Answered) => void>();
  let worker: Worker | null = null;
  let closed = false;
  let count = 0;

  const endAll = (reason: string) => {
    for (const [id, resolve] of waiting) resolve({ id, kind: 'failed', reason });
    waiting.clear();
  };
  const start = (): Worker => {
    const thread = new Worker(boot, { workerData: { folder }, execArgv: [], stdout: true });
    thread.stdout.on('data', (chunk) => process.stderr.write(chunk));
    thread.on('message', (message: FromThread) => {
      if (message.kind === 'fault') return onFault(message.reason);
      if (message.kind === 'closed') return;
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    });
    thread.on('error', (error) => onFault(String(error)));
    thread.on('exit', () => {
      if (worker === thread) worker = null;
      endAll('its thread ended');
    });
    // Open connections keep the process alive, not this.
    thread.unref();
    return thread;
  };

  return {
    get publishableKey() {
      return secrets().publishable_key;
    },
    get firstAdmin() {
      return { email: secrets().first_admin.email, passwordFile: secretsFile(folder) };
    },
    get started() {
      return worker !== null;
    },
    async fetch(request) {
      if (closed) return unavailable('it was closed');
      const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer());
      worker ??= start();
      const id = count++;
      const answered = new Promise<Answered>((resolve) => waiting.set(id, resolve));
      const { method, url, headers } = request;
      worker.postMessage({ kind: 'ask', asked: { id, method, url, headers: [...headers], body } } satisfies ToThread);
      const answer = await answered;
      if (answer.kind === 'failed') {
        onFault(answer.reason);
        return unavailable(answer.reason);
      }
      return new Response(answer.body as BodyInit | null, { status: answer.status, headers: answer.headers });
    },
    async close() {
      closed = true;
      const thread = worker;
      if (!thread) return;
      const ended = new Promise((resolve) => thread.once('exit', resolve));
      thread.ref();
      thread.postMessage({ kind: 'close' } satisfies ToThread);
      const late = setTimeout(() => thread.terminate(), closeWithin);
      await ended;
      clearTimeout(late);
    },
  };
};
