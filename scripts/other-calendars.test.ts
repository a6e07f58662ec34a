import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { publicHolidays } from '../engine/calendar/public-holidays.ts';
import { otherCalendars } from './other-calendars.ts';

test('the pane’s small calendar gives the same holidays as the whole library', async () => {
  const entry = fileURLToPath(new URL('../engine/calendar/public-holidays.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [otherCalendars()],
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'calendar' } },
  });
  const [{ output }] = built as { output: { code: string }[] }[];
  expect(output).toHaveLength(1);
  expect(output[0].code.length).toBeLessThan(80 * 1024);
  const small = await import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
  for (const state of ['VIC', 'ACT', 'TAS'] as const)
    expect(small.publicHolidays(state, '2025-01-01', '2029-12-31')).toEqual(
      publicHolidays(state, '2025-01-01', '2029-12-31'),
    );
});
