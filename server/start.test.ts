import { expect, it } from 'vitest';
import { readSettings } from './env.ts';
import { start } from './start.ts';
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
