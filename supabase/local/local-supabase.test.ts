import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLocalSupabase } from './local-supabase.ts';
import { lockFolder } from './lock.ts';
import { isLoopback } from './loopback.ts';
import { readSecrets, secretsFile } from './secrets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'planner-local-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('loopback', () => {
  it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]'])('%s is', (host) =>
    expect(isLoopback(host)).toBe(true),
  );
  it.each(['0.0.0.0', '::', '10.0.0.1', '127.example.org', 'localhost.example', ''])('%s is not', (host) =>
    expect(isLoopback(host)).toBe(false),
  );
});

describe('the secrets of an install', () => {
  it('are made once, of their own for each, readable by the owner alone', () => {
    const first = readSecrets(folder);
    expect(readSecrets(folder)).toEqual(first);
    expect(readSecrets(join(folder, 'other')).publishable_key).not.toBe(first.publishable_key);
    expect(statSync(secretsFile(folder)).mode & 0o777).toBe(0o600);
  });

  it('are closed to others when they were opened', () => {
    readSecrets(folder);
    chmodSync(secretsFile(folder), 0o644);
    readSecrets(folder);
    expect(statSync(secretsFile(folder)).mode & 0o777).toBe(0o600);
  });

  it('are refused in words when they are not what was written', () => {
    for (const text of ['', '{}']) {
      writeFileSync(secretsFile(folder), text);
      expect(() => readSecrets(folder)).toThrow(/secrets.json cannot be used/);
    }
  });
});

describe('a data folder', () => {
  it('is for one process', () => {
    writeFileSync(join(folder, 'in-use'), String(process.ppid));
    expect(() => lockFolder(folder)).toThrow(`in use by process ${process.ppid}`);
  });

  it('is free again after a process that ended without letting go', () => {
    writeFileSync(join(folder, 'in-use'), '999999999');
    lockFolder(folder)();
    const unlock = lockFolder(folder);
    expect(readFileSync(join(folder, 'in-use'), 'utf8')).toBe(String(process.pid));
    unlock();
  });
});

describe('the embedded Supabase', () => {
  it.each(['0.0.0.0', '10.0.0.7', 'planner.example'])('refuses to be served on %s', (host) => {
    expect(() => createLocalSupabase({ folder, host })).toThrow('this machine alone');
  });

  it('touches nothing until it is asked, and answers in PostgREST’s form when it cannot be opened', async () => {
    const inner = join(folder, 'inner');
    const faults: string[] = [];
    const local = createLocalSupabase({ folder: inner, host: '127.0.0.1', onFault: (reason) => faults.push(reason) });
    expect(() => statSync(inner)).toThrow();
    expect(local.started).toBe(false);
    const { publishableKey } = local;
    writeFileSync(join(inner, 'in-use'), String(process.ppid));
    const ask = () =>
      local.fetch(new Request('http://127.0.0.1/rest/v1/workers', { headers: { apikey: publishableKey } }));
    const response = await ask();
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'PGRST001', message: expect.stringContaining('in use') });
    expect(faults).toHaveLength(1);
    // The next to ask finds it free.
    rmSync(join(inner, 'in-use'));
    expect((await ask()).status).toBe(401);
    await local.close();
    expect((await ask()).status).toBe(503);
  });
});
