import { afterEach, describe, expect, it } from 'vitest';
import { deskScript, scriptedDesk } from '#server/testing/desk-script.ts';
import { createDesk, type Desk } from './desk.ts';

let desk: Desk;
const faults: string[] = [];
const openDesk = () => {
  faults.length = 0;
  desk = createDesk({ threads: 1, limitMs: 200, entry: scriptedDesk, onFault: (reason) => faults.push(reason) });
  return desk;
};
afterEach(() => desk.close());
const parse = (step: keyof typeof deskScript) => desk.parse({ bytes: new Uint8Array([deskScript[step]]) });

describe('the desk', () => {
  it('answers with what its thread read', async () => {
    openDesk();
    expect(await parse('reads')).toEqual({ request: null, issues: [], job_lines: [] });
  });

  it.each(['blocks', 'isUnreadable', 'dies'] as const)(
    'blames a workbook that %s, and serves the next',
    async (step) => {
      openDesk();
      await expect(parse(step)).rejects.toMatchObject({ status: 422 });
      expect(await parse('reads')).toEqual({ request: null, issues: [], job_lines: [] });
    },
  );

  it('does not blame a workbook for a thread that cannot load its code', async () => {
    const entry = new URL('./no-such-file.ts', import.meta.url);
    desk = createDesk({ threads: 1, entry });
    await expect(parse('reads')).rejects.not.toHaveProperty('status');
  });

  it('takes its own fault for its own, and tells the log', async () => {
    openDesk();
    await expect(parse('throws')).rejects.not.toHaveProperty('status');
    expect(faults.join()).toContain('secret');
  });
});
