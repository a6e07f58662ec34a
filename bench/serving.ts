/**
 * `npm run bench:serving`: what the running server does under load, against the figures of docs/performance-serving.md, which it writes
 * with `--write`. Starts its own server with two threads; nothing else should run on the machine.
 */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { readInstance, requestFor } from './instance.ts';
import { type OwnServer, startServer } from './own-server.ts';
import { writePage } from './write-page.ts';

const bodyOf = (instance: string, seconds: number, seed: number): string =>
  JSON.stringify({ ...requestFor(readInstance(instance), { seconds, seed }), gap: 0.01, max_seconds: seconds });

const post = (server: OwnServer, path: string, body: string, signal?: AbortSignal): Promise<Response> =>
  fetch(server.url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal });

const share = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks /health every 20 ms until `until` settles; answers milliseconds, ascending. */
const healthWhile = async (server: OwnServer, until: Promise<unknown>): Promise<number[]> => {
  let running = true;
  until.finally(() => {
    running = false;
  });
  const times: number[] = [];
  while (running) {
    const from = performance.now();
    await (await fetch(`${server.url}/health`)).arrayBuffer();
    times.push(performance.now() - from);
    await wait(20);
  }
  return times.sort((a, b) => a - b);
};

const fifty = async (server: OwnServer) => {
  const answers = Array.from({ length: 50 }, (_, index) =>
    post(server, '/schedule/generate/json', bodyOf('M-1', 10, index)),
  );
  const health = healthWhile(server, Promise.allSettled(answers));
  const settled = await Promise.allSettled(answers);
  const statuses = settled.map((each) => (each.status === 'fulfilled' ? each.value.status : 0));
  const refused = settled.flatMap((each) =>
    each.status === 'fulfilled' && each.value.status === 503 ? [each.value] : [],
  );
  return {
    solved: statuses.filter((status) => status === 200).length,
    refused: refused.length,
    refusedWithRetryAfter: refused.filter(({ headers }) => headers.has('retry-after')).length,
    lost: statuses.filter((status) => status !== 200 && status !== 503).length,
    healthP99: Math.round(share(await health, 0.99)),
  };
};

const healthDuringXxl = async (server: OwnServer): Promise<number> => {
  const answer = post(server, '/schedule/generate/json', bodyOf('XXL-1', 8, 1)).then((each) => each.arrayBuffer());
  return Math.round(share(await healthWhile(server, answer), 0.99));
};

/** Seconds until a legal plan proven within 1 % has come back, from threads that had time to warm up; the median of three. */
const answers = async (server: OwnServer, instance: string): Promise<number> => {
  const times: number[] = [];
  for (let seed = 1; seed <= 3; seed++) {
    await wait(3000);
    const from = performance.now();
    await (await post(server, '/schedule/generate/json', bodyOf(instance, 20, seed))).arrayBuffer();
    times.push((performance.now() - from) / 1000);
  }
  return share(
    times.sort((a, b) => a - b),
    0.5,
  );
};

/** From closing a connection to the moment no solve runs any more. */
const cancels = async (server: OwnServer): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < 20; round++) {
    const stop = new AbortController();
    const body = JSON.stringify({ ...JSON.parse(bodyOf('XL-1', 30, round)), gap: 0 });
    const answer = post(server, '/schedule/generate/stream', body, stop.signal).then((each) => each.text());
    answer.catch(() => {});
    await wait(1500);
    const from = performance.now();
    stop.abort();
    for (;;) {
      const { queue } = (await (await fetch(`${server.url}/health`)).json()) as { queue: { running: number } };
      if (queue.running === 0) break;
      await wait(2);
    }
    times.push(performance.now() - from);
  }
  return Math.round(
    share(
      times.sort((a, b) => a - b),
      0.95,
    ),
  );
};

const manySolves = async (server: OwnServer, count: number) => {
  const one = async (seed: number) => {
    for (;;) {
      const answer = await post(server, '/schedule/generate/json', bodyOf('S-1', 10, seed));
      await answer.arrayBuffer();
      if (answer.status === 200) return;
      await wait(50);
    }
  };
  const batch = async (from: number, to: number) => {
    for (let seed = from; seed < to; seed += 2) await Promise.all([one(seed), one(seed + 1)]);
  };
  await batch(0, 60);
  const before = residentMb(server.pid);
  await batch(60, count);
  return { before: Math.round(before), after: Math.round(residentMb(server.pid)) };
};

const server = await startServer({ PLANNER_QUEUE: '8' });
try {
  const [l, xl, xxlAnswer] = [
    await answers(server, 'L-1'),
    await answers(server, 'XL-1'),
    await answers(server, 'XXL-1'),
  ];
  const load = await fifty(server);
  const xxl = await healthDuringXxl(server);
  const cancel = await cancels(server);
  const memory = await manySolves(server, 500);
  const growth = Math.round((100 * (memory.after - memory.before)) / memory.before);
  const rows = [
    ['140 lines (L-1), request to answer within 1 %', `${l.toFixed(2)} s`, '0.5 s'],
    ['400 lines (XL-1), request to answer within 1 %', `${xl.toFixed(2)} s`, '1.2 s'],
    ['1,000 lines (XXL-1), request to answer within 1 %', `${xxlAnswer.toFixed(2)} s`, '3.5 s'],
    [
      '50 concurrent solves (M-1), 2 threads, queue of 8',
      `${load.solved} solved, ${load.refused} refused with 503 (${load.refusedWithRetryAfter} with Retry-After), ${load.lost} lost`,
      'none lost',
    ],
    ['/health p99 meanwhile', `${load.healthP99} ms`, '100 ms'],
    ['/health p99 while XXL-1 solves', `${xxl} ms`, '100 ms'],
    ['closing the connection to a free thread, p95 of 20 (XL-1)', `${cancel} ms`, '300 ms'],
    [
      'memory of the server, after 60 and after 500 solves (S-1)',
      `${memory.before} MB, ${memory.after} MB (${growth >= 0 ? '+' : ''}${growth} %)`,
      'at most +15 %',
    ],
  ];
  const page = [
    '# Serving under load',
    '',
    'Written by `npm run bench:serving -- --write`; do not edit by hand.',
    '',
    `Machine: ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores; Node ${process.version}.`,
    '',
    '| what | measured | aim |',
    '| --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n');
  process.stdout.write(page);
  if (process.argv.includes('--write')) writePage('performance-serving.md', page);
} finally {
  await server.stop();
}
