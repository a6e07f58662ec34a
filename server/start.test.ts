import { expect, it } from 'vitest';
import { readSettings } from './env.ts';
import { localFor, start } from './start.ts';
import { scriptedBody, scriptedWorker } from './testing/requests.ts';
import { posted } from './testing/test-app.ts';

const settings = readSettings({ PORT: '0', PLANNER_WORKERS: '1', LOG_LEVEL: 'silent' });

it('a server told to stop answers the running solve with its best plan, then lets go of the port', async () => {
  const server = await start(settings, '1.2.3', { grace: 50, solverEntry: scriptedWorker });
  const response = await fetch(`${server.url}/schedule/generate/stream`, posted(scriptedBody('plan,progress,busy')));
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  while (!heard.includes('"columns":7')) heard += (await reader.read()).value;
  const stopped = server.stop();
  for (let part = await reader.read(); !part.done; part = await reader.read()) heard += part.value;
  expect(heard).toContain('event: result');
  expect(heard).toContain('"stopped_by":"cancelled"');
  await stopped;
  await expect(fetch(`${server.url}/health`)).rejects.toThrow();
});

it.each<[string, NodeJS.ProcessEnv, boolean]>([
  ['with nothing set', {}, true],
  ['reached by a name of this machine', { PLANNER_PUBLIC_URL: 'http://localhost:3000' }, true],
  [
    'beside a Supabase project',
    { SUPABASE_URL: 'https://project.example', SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_x' },
    false,
  ],
  ['on an address that others can reach', { HOST: '0.0.0.0', PLANNER_OPEN: '1' }, false],
  ['behind a proxy that others can reach', { PLANNER_PUBLIC_URL: 'https://planner.example' }, false],
])('a server %s, and whether it has an embedded database', async (_case, environment, has) => {
  const local = localFor(readSettings(environment), () => {});
  expect(local !== null).toBe(has);
  await local?.close();
});
