import { test as base, expect } from '@playwright/test';
import { startPracticeServer } from './practice-server.ts';
import type { PracticeServer } from './practice-server.ts';
import { watch } from './watch.ts';

type FirstRunStage = {
  /** A server on plain http://localhost on which nothing was set up yet, as after the first `npm start`. */
  server: PracticeServer;
  watchedPage: void;
};

/** A journey on a machine of its own, from the first page on. */
export const test = base.extend<FirstRunStage>({
  server: async ({}, use) => {
    const server = await startPracticeServer();
    await use(server);
    await server.stop();
  },
  baseURL: async ({ server }, use) => use(server.origin),
  watchedPage: [
    async ({ page, server }, use) => {
      const faults = watch(page, server.origin);
      await use();
      expect(faults, 'the page printed errors or asked a third party').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
