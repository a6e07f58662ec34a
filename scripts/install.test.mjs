import { describe, expect, test } from 'vitest';
import { findChromium } from './chromium.mjs';
import { isNodeNewEnough, missingPackages } from './install.mjs';
import { countTests } from './test-count.mjs';

describe('what a command needs before it runs', () => {
  test('Node 20.19, 22 and 24 are new enough; 20.18 and 18 are not', () => {
    expect(['20.19.0', '20.20.2', '22.0.0', '24.1.0'].every(isNodeNewEnough)).toBe(true);
    expect(['20.18.9', '18.20.0'].some(isNodeNewEnough)).toBe(false);
  });

  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/hono': { version: '4.0.0' },
    'node_modules/vitest': { version: '4.0.0', dev: true },
    'node_modules/esbuild-aix': { version: '1.0.0', optional: true },
  };
  test('a package in another version is missing, one for another platform is not', () => {
    expect(missingPackages(wanted, { 'node_modules/hono': { version: '3.9.0' } }, true)).toEqual([
      'node_modules/hono',
      'node_modules/vitest',
    ]);
  });
  test('serving does not ask for the test tools', () => {
    expect(missingPackages(wanted, { 'node_modules/hono': { version: '4.0.0' } }, false)).toEqual([]);
  });

  test('CHROMIUM_PATH goes before the usual places', () => {
    expect(findChromium({ CHROMIUM_PATH: '/opt/chromium' }, () => true)).toBe('/opt/chromium');
    expect(findChromium({}, (path) => path === '/usr/bin/google-chrome')).toBe('/usr/bin/google-chrome');
    expect(findChromium({}, () => false)).toBeNull();
  });
});

describe('the total at the end of the tests', () => {
  test('a file that cannot load counts as failed', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countTests(false, report)).toEqual({ passed: 3, failed: 2 });
  });
  test('a run without a report counts as failed', () => {
    expect(countTests(false, null)).toEqual({ passed: 0, failed: 1 });
  });
  test('a clean run counts its tests', () => {
    expect(countTests(true, { numPassedTests: 7, numFailedTests: 0, testResults: [] })).toEqual({
      passed: 7,
      failed: 0,
    });
  });
});
