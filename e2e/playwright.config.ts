import { defineConfig } from '@playwright/test';

const chromium = process.env['STIPPLE_CHROMIUM'];

/** Journeys in a real Chromium against real servers; each worker has a practice of its own. */
export default defineConfig({
  testDir: './journeys',
  testMatch: '**/*.journey.ts',
  fullyParallel: false,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  // A loaded machine may keep a browser waiting once. What passed only at the second try is named at the end of `npm test`.
  retries: 1,
  reporter: [['list']],
  outputDir: '../test-results',
  use: {
    ignoreHTTPSErrors: true,
    // The servers here show certificates that nobody vouches for, and Chromium takes no worker from such a place. The journey
    // without a connection has a server on localhost and a browser of its own.
    serviceWorkers: 'block',
    locale: 'en-GB',
    timezoneId: 'Europe/Vienna',
    viewport: { width: 1180, height: 820 },
    actionTimeout: 30_000,
    reducedMotion: 'reduce',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium === undefined || chromium === '' ? {} : { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
