import { test as base, expect } from '@playwright/test';
import { ownerElsewhere, ownerOfNewPractice } from './colleague.ts';
import type { Colleague } from './colleague.ts';
import { startPracticeServer } from './practice-server.ts';
import type { PracticeServer } from './practice-server.ts';
import type { OpenRecord } from './record.ts';
import { watch } from './watch.ts';

type WorkerStage = {
  /** A running Stipple under https with a practice set up; shared by the journeys of one worker. */
  practice: { readonly server: PracticeServer; readonly owner: Colleague };
  /** Somebody of another practice on the same server. */
  elsewhere: Colleague;
  /** The PostgreSQL behind the worker's practice. */
  record: OpenRecord;
};

type JourneyStage = {
  /** Fails the journey when a page prints an error or asks anybody but its own server. */
  watchedPage: void;
};

/** A journey begins signed in as the owner of its worker's practice. */
export const test = base.extend<JourneyStage, WorkerStage>({
  practice: [
    async ({}, use) => {
      const server = await startPracticeServer({ https: true });
      const owner = await ownerOfNewPractice(server.origin, 'Practice at the canal');
      await use({ server, owner });
      await owner.close();
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  elsewhere: [
    async ({ practice }, use) => {
      const somebody = await ownerElsewhere(practice.server.origin, practice.owner);
      await use(somebody);
      await somebody.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  record: [
    async ({ practice }, use) => {
      const record = await practice.server.record();
      await use(record);
      await record.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ practice }, use) => use(practice.server.origin),
  storageState: async ({ practice }, use) => use(practice.owner.storage),
  watchedPage: [
    async ({ page, practice }, use) => {
      const faults = watch(page, practice.server.origin);
      await use();
      expect(faults, 'the page printed errors or asked a third party').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
