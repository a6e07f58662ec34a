import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One script of a module and all it imports, for a page of the tests. */
export const bundle = async (entry: string): Promise<string> => {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'bundled' } },
  });
  const [{ output }] = built as unknown as { output: { code: string }[] }[];
  return output[0].code;
};
