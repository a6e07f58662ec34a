/** A request, as it crosses to the thread. */
export type Asked = {
  id: number;
  method: string;
  url: string;
  headers: [string, string][];
  body: Uint8Array | null;
};

/** What comes back; `failed`: the database could not be opened. */
export type Answered =
  | { id: number; kind: 'answer'; status: number; headers: [string, string][]; body: Uint8Array | null }
  | { id: number; kind: 'failed'; reason: string };

export type ToThread = { kind: 'ask'; asked: Asked } | { kind: 'close' };
export type FromThread = Answered | { kind: 'fault'; reason: string } | { kind: 'closed' };
