import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Contestants in one JavaScript file each, as the server's threads have their code: neither the time nor the memory of a loader of
 * TypeScript is measured.
 * @returns the path of each
 */
export const bundleContestants = async (): Promise<{ ours: string; reference: string }> => {
  const outdir = here('../dist/bench');
  await build({
    entryPoints: { ours: here('./ours.ts'), reference: here('./baselines/reference.ts') },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Instances and plans are found beside the sources.
    define: { 'import.meta.url': JSON.stringify(import.meta.url) },
    logLevel: 'warning',
  });
  return { ours: `${outdir}/ours.mjs`, reference: `${outdir}/reference.mjs` };
};
