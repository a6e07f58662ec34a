import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createDesk } from '#server/desk/desk.ts';
import { deskScript, scriptedDesk } from '#server/testing/desk-script.ts';
import { bundled } from './bundle.ts';

it('a bundled thread works as the one of its TypeScript, and is made once', async () => {
  const { desk: entry } = await bundled({ desk: scriptedDesk });
  expect(entry.href).toMatch(/\.mjs$/);
  const desk = createDesk({ threads: 1, entry });
  const reading = await desk.parse({ bytes: new Uint8Array([deskScript.reads]) });
  await desk.close();
  expect(reading).toEqual({ request: null, issues: [], job_lines: [] });
  expect((await bundled({ desk: scriptedDesk })).desk.href).toBe(entry.href);
});

it('code that cannot be bundled starts as it is', async () => {
  const missing = new URL('./no-such-file.ts', import.meta.url);
  expect(existsSync(missing)).toBe(false);
  expect(await bundled({ missing })).toEqual({ missing });
});
