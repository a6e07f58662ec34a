import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from './env.ts';

const messageOf = (environment: Record<string, string>): string => {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return '';
};

describe('readSettings', () => {
  it('needs nothing at all', () => {
    expect(readSettings({})).toMatchObject({ port: 3000, host: '127.0.0.1', dataDir: '.data', apiKeyHashes: [] });
  });

  it('lets twice as many wait as run unless told otherwise', () => {
    expect(readSettings({ PLANNER_WORKERS: '3' }).queueLimit).toBe(6);
    expect(readSettings({ PLANNER_WORKERS: '3', PLANNER_QUEUE: '0' }).queueLimit).toBe(0);
  });

  it('takes an empty value for an absent one', () => {
    expect(readSettings({ PORT: '', PLANNER_PUBLIC_URL: ' ' })).toMatchObject({ port: 3000, publicUrl: null });
  });

  it('names every bad variable at once', () => {
    const message = messageOf({
      PORT: '70000',
      PLANNER_WORKERS: 'many',
      PLANNER_API_KEYS: 'secret',
      LOG_LEVEL: 'loud',
    });
    for (const name of ['PORT', 'PLANNER_WORKERS', 'PLANNER_API_KEYS', 'LOG_LEVEL']) expect(message).toContain(name);
    expect(message).not.toContain('secret');
  });

  it.each(['0.0.0.0', '::', '10.0.0.7', 'planner.example'])('refuses to start open on %s', (HOST) => {
    expect(messageOf({ HOST })).toContain('PLANNER_OPEN');
    expect(readSettings({ HOST, PLANNER_OPEN: '1' }).host).toBe(HOST);
    expect(readSettings({ HOST, PLANNER_API_KEYS: 'ab'.repeat(32) }).apiKeyHashes).toHaveLength(1);
  });

  it.each(['https://planner.example/', 'planner.example', '*'])('refuses %s as an origin', (value) => {
    expect(messageOf({ PLANNER_ALLOWED_ORIGINS: value })).toContain('PLANNER_ALLOWED_ORIGINS');
  });

  it('takes Supabase’s address and key together, and asks callers to sign in where others can reach it', () => {
    const SUPABASE_URL = 'https://project.supabase.example/';
    const both = { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_x' };
    expect(readSettings(both)).toMatchObject({
      supabaseUrl: 'https://project.supabase.example',
      supabasePublishableKey: 'sb_publishable_x',
      requiresSignIn: false,
    });
    expect(readSettings({ ...both, HOST: '0.0.0.0' }).requiresSignIn).toBe(true);
    expect(readSettings({ ...both, HOST: '0.0.0.0', PLANNER_OPEN: '1' }).requiresSignIn).toBe(false);
    expect(messageOf({ SUPABASE_URL })).toContain('SUPABASE_PUBLISHABLE_KEY');
    expect(messageOf({ SUPABASE_PUBLISHABLE_KEY: 'x' })).toContain('SUPABASE_URL');
  });

  it.each(['sb_secret_abc', `x.${Buffer.from('{"role":"service_role"}').toString('base64url')}.y`])(
    'refuses %s as a publishable key, and does not repeat it',
    (SUPABASE_PUBLISHABLE_KEY) => {
      const message = messageOf({ SUPABASE_URL: 'https://project.supabase.example', SUPABASE_PUBLISHABLE_KEY });
      expect(message).toContain('secret');
      expect(message).not.toContain(SUPABASE_PUBLISHABLE_KEY);
    },
  );

  it('does not take a name that begins like a loopback address for one', () => {
    expect(messageOf({ HOST: '127.planner.example' })).toContain('PLANNER_OPEN');
  });

  it('reads several origins', () => {
    expect(
      readSettings({ PLANNER_ALLOWED_ORIGINS: 'https://a.example, http://localhost:5173' }).allowedOrigins,
    ).toEqual(['https://a.example', 'http://localhost:5173']);
  });
});
