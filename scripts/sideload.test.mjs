import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './install.mjs';
import { carryOut, sideloading } from './sideload.mjs';

const manifest = join(root, 'manifest.xml');
const id = '41c20633-dce7-4065-8765-1801a5c6e028';

it('tells Windows of the add-in by its id, and takes it back by the same', () => {
  const { add, remove } = sideloading('win32', manifest);
  expect(add.command.slice(0, 2)).toEqual(['reg', 'add']);
  expect(add.command).toEqual(expect.arrayContaining([id, manifest]));
  expect(remove.command).toEqual(expect.arrayContaining(['delete', id]));
});

it('puts the manifest where Excel on a Mac looks, and takes it away', () => {
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  const { add, remove } = sideloading('darwin', manifest, home);
  expect(carryOut(add, manifest)).toBe(true);
  expect(readFileSync(add.copy, 'utf8')).toBe(readFileSync(manifest, 'utf8'));
  expect(carryOut(remove, manifest)).toBe(true);
  expect(existsSync(add.copy)).toBe(false);
});

it('knows no Excel elsewhere', () => {
  expect(sideloading('linux', manifest)).toBeNull();
});
