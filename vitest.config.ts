import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One file a core: the usual one fewer leaves half of a two-core machine idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{addin,engine,server,bench,scripts}/**/*.test.{ts,tsx,mjs}'],
          testTimeout: 30_000,
          // Loading the same modules for every file took as long as the tests.
          isolate: false,
        },
      },
      {
        test: {
          name: 'database',
          include: ['supabase/**/*.test.ts'],
          globalSetup: ['supabase/tests/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
          globalSetup: ['e2e/shared.ts'],
        },
      },
    ],
  },
});
