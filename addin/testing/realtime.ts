import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/** A change that somebody asked to hear of. */
type Wanted = { event: string; schema: string; table: string; filter?: string };

type Joined = { socket: WebSocket; topic: string; ref: string | null; wanted: Wanted[]; token: string | null };

/** As the client sends them and hears them: [join ref, ref, topic, event, payload]. */
type Message = [string | null, string | null, string, string, Record<string, unknown>];

/**
 * What Realtime of a Supabase project says to its client, on a server of a test: channels are joined, heartbeats answered, and a change
 * of a row is told to whoever asked for it. It checks no policy: nothing here shows who may hear what.
 */
export const realtimeOn = (server: Server) => {
  const sockets = new WebSocketServer({ noServer: true });
  const joined: Joined[] = [];
  const state = { refuses: false, knocks: 0 };
  const send = (socket: WebSocket, message: Message): void => socket.send(JSON.stringify(message));
  server.on('upgrade', (request, socket, head) => {
    state.knocks++;
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    if (state.refuses || pathname !== '/realtime/v1/websocket' || !searchParams.get('apikey'))
      return socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.on('close', () => {
        for (let at = joined.length - 1; at >= 0; at--) if (joined[at].socket === opened) joined.splice(at, 1);
      });
      opened.on('message', (text) => {
        const [joinRef, ref, topic, event, payload] = JSON.parse(String(text)) as Message;
        const reply = (response: object): void =>
          send(opened, [joinRef, ref, topic, 'phx_reply', { status: 'ok', response }]);
        if (event === 'phx_join') {
          const { config, access_token } = payload as { config: { postgres_changes: Wanted[] }; access_token?: string };
          const wanted = config.postgres_changes;
          joined.push({ socket: opened, topic, ref: joinRef, wanted, token: access_token ?? null });
          return reply({ postgres_changes: wanted.map((each, at) => ({ id: at + 1, ...each })) });
        }
        if (event === 'phx_leave')
          joined.splice(
            joined.findIndex((each) => each.topic === topic),
            1,
          );
        reply({});
      });
    });
  });
  return {
    state,
    joined,
    /** A row was changed. */
    changed: (schema: string, table: string, record: { id: string }): void => {
      for (const { socket, topic, ref, wanted } of joined) {
        const ids = wanted.flatMap((each, at) =>
          each.schema === schema && each.table === table && (!each.filter || each.filter === `id=eq.${record.id}`)
            ? [at + 1]
            : [],
        );
        const data = { ...{ type: 'UPDATE', schema, table, commit_timestamp: '', columns: [], errors: null }, record };
        if (ids.length > 0) send(socket, [ref, null, topic, 'postgres_changes', { ids, data }]);
      }
    },
    /** Every connection breaks. */
    cut: (): void => {
      for (const client of sockets.clients) client.terminate();
    },
    close: (): void => {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
};
