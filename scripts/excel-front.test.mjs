import { createServer } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { handOnTo } from './excel-front.mjs';

const open = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

const listening = (answer) =>
  new Promise((resolve) => {
    const server = createServer(answer);
    open.push(server);
    server.listen(0, '127.0.0.1', () => resolve(server.address().port));
  });

it('hands requests on with their method, path and body', async () => {
  const planner = await listening((incoming, outgoing) => {
    outgoing.writeHead(201);
    outgoing.write(`${incoming.method} ${incoming.url} `);
    incoming.pipe(outgoing);
  });
  const front = await listening(handOnTo(planner));
  const answer = await fetch(`http://127.0.0.1:${front}/echo?x=1`, { method: 'POST', body: 'lines' });
  expect([answer.status, await answer.text()]).toEqual([201, 'POST /echo?x=1 lines']);
});

it('ends the request at the planner when the pane goes away', async () => {
  const ended = new Promise((resolve) => {
    listening((_incoming, outgoing) => {
      outgoing.write('progress');
      outgoing.on('close', resolve);
    }).then(async (planner) => {
      const leaving = new AbortController();
      const front = await listening(handOnTo(planner));
      const answer = await fetch(`http://127.0.0.1:${front}/`, { signal: leaving.signal });
      await answer.body.getReader().read();
      leaving.abort();
    });
  });
  await ended;
});

it('says so when the planner is not running', async () => {
  const gone = await listening(() => undefined);
  await new Promise((resolve) => open.pop().close(resolve));
  const front = await listening(handOnTo(gone));
  const answer = await fetch(`http://127.0.0.1:${front}/`);
  expect([answer.status, await answer.text()]).toEqual([502, 'The planner is not running.']);
});
