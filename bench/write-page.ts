import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const biome = fileURLToPath(new URL('../node_modules/@biomejs/biome/bin/biome', import.meta.url));

/** Writes a measured page to docs/, formatted as `npm test` wants it. */
export const writePage = (name: string, page: string): void => {
  const path = fileURLToPath(new URL(`../docs/${name}`, import.meta.url));
  writeFileSync(path, page);
  execFileSync(process.execPath, [biome, 'format', '--write', path], { stdio: 'ignore' });
};
