import { test as base, expect } from '@playwright/test';
import { ownerOfNewPractice } from './colleague.ts';
import type { Colleague } from './colleague.ts';
import { startPracticeServer } from './practice-server.ts';
import type { PracticeServer } from './practice-server.ts';

type WorkerStage = {
  /** A running Stipple under https with a practice set up; shared by the journeys of one worker. */
  practice: { readonly server: PracticeServer; readonly owner: Colleague };
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
  baseURL: async ({ practice }, use) => use(practice.server.origin),
  storageState: async ({ practice }, use) => use(practice.owner.storage),
  watchedPage: [
    async ({ page, practice }, use) => {
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !isExpected(message.text())) faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('request', (sent) => {
        const { origin, protocol } = new URL(sent.url());
        if (protocol.startsWith('http') && origin !== practice.server.origin) faults.push(`asked ${origin}`);
      });
      await use();
      expect(faults, 'the page printed errors or asked a third party').toEqual([]);
    },
    { auto: true },
  ],
});

/** Chromium itself reports every refused request; journeys that provoke a refusal look at the screen instead. */
function isExpected(text: string): boolean {
  return /Failed to load resource: the server responded with a status of (4\d\d|503)/.test(text);
}

export { expect };
