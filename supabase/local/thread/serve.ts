/** The thread that has the database: opens it with the first request, and again after a failure. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Opened, openLocal } from '../open.ts';
import type { Answered, Asked, FromThread, ToThread } from './messages.ts';

const { folder } = workerData as { folder: string };
const port = parentPort!;
const post = (message: FromThread) => port.postMessage(message);
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

let opened: Promise<Opened> | null = null;
const open = (): Promise<Opened> => {
  opened ??= openLocal(folder, (error) => post({ kind: 'fault', reason: reasonOf(error) })).catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
};

const answer = async ({ id, method, url, headers, body }: Asked): Promise<Answered> => {
  try {
    const { fetch } = await open();
    const response = await fetch(new Request(url, { method, headers, body: body as BodyInit | null }));
    const bytes = response.body === null ? null : new Uint8Array(await response.arrayBuffer());
    return { id, kind: 'answer', status: response.status, headers: [...response.headers], body: bytes };
  } catch (error) {
    return { id, kind: 'failed', reason: reasonOf(error) };
  }
};

port.on('message', async (message: ToThread) => {
  if (message.kind === 'ask') return post(await answer(message.asked));
  await opened?.then(({ close }) => close()).catch((error) => post({ kind: 'fault', reason: reasonOf(error) }));
  post({ kind: 'closed' });
  port.close();
});
