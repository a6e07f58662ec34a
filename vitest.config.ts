import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{addin,engine,server,bench,scripts}/**/*.test.{ts,tsx,mjs}'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'database',
          include: ['supabase/**/*.test.ts'],
          globalSetup: ['supabase/tests/postgres-cluster.ts'],
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
          // One browser and one server at a time: the runs must not compete for the cores.
          fileParallelism: false,
        },
      },
    ],
  },
});
