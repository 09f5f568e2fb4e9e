import { defineConfig } from 'vitest/config';

const setupFiles = ['./packages/record/src/testing/unexpected-console-error.ts'];
const notTests = ['**/node_modules/**', '**/dist/**'];

/** Two sizes of tests: pure ones, and those on a real PostgreSQL. Journeys in the browser run under Playwright. */
export default defineConfig({
  test: {
    // Most of the time goes by waiting for PostgreSQL and for started programs, so two files at once even on two cores.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'pure',
          include: ['packages/*/src/**/*.test.ts', 'packages/*/src/**/*.test.tsx', 'tools/**/*.test.ts'],
          exclude: [...notTests, '**/*.pg.test.ts'],
          setupFiles,
        },
      },
      {
        test: {
          name: 'database',
          include: ['packages/*/src/**/*.pg.test.ts', 'tools/**/*.pg.test.ts', 'e2e/**/*.pg.test.ts'],
          exclude: notTests,
          setupFiles,
          globalSetup: ['./packages/record/src/testing/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
