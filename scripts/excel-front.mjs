import { request } from 'node:http';

/**
 * Hands every request on to the planner on this machine, as it comes: the progress of a solve is streamed, and a closed pane ends its
 * request. For an https server in front of the planner.
 *
 * @param {number} port where the planner listens
 * @returns {import('node:http').RequestListener}
 */
export const handOnTo = (port) => (incoming, outgoing) => {
  const { method, url, headers } = incoming;
  const inner = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode, answer.headers);
    answer.pipe(outgoing);
  });
  inner.on('error', () => {
    if (!outgoing.headersSent) outgoing.writeHead(502, { 'content-type': 'text/plain' });
    outgoing.end('The planner is not running.');
  });
  outgoing.on('close', () => inner.destroy());
  incoming.pipe(inner);
};
