import type { Locator, Page } from '@playwright/test';
import type { Answered } from './answered.ts';
import type { Clinic } from './clinic.ts';
import type { OpenVisit } from './visits.ts';

/** The treatment room on the tablet, and what its screen says about what was entered. */
export type Room = {
  readonly page: Page;
  /** Resolves once the screen says that the latest state is on this device or on the server. */
  isKept(): Promise<void>;
  /** Resolves once the screen says that the server has the latest state. */
  isSaved(): Promise<void>;
  /** What the page threw. */
  faults(): readonly string[];
};

/** A busy machine that brings a server back takes its time. */
const PATIENCE_MS = 90_000;

/** Opens the tablet where it is not, and the room of this visit on it; with or without a connection. */
export async function openRoom(clinic: Clinic, visit: OpenVisit, answered: Answered): Promise<Room> {
  const { page, context, faults } = await clinic.tablet();
  answered.listen(context);
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${clinic.wire.origin}/patients/${visit.patient_id}/sessions/${visit.session_id}`);
  await page.getByRole('tab', { name: /^Prepare/ }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return {
    page,
    isKept: () => saying(page, /^(Saved|On this device.*)$/).waitFor(),
    isSaved: () => saying(page, /^Saved$/).waitFor(),
    faults: () => faults,
  };
}

export async function fitFirstHead(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fit a new needle head' }).click();
  await page.getByLabel('Lot of the needle head').fill('L-0');
}

/** The mark in the head of every page. */
export function stateWords(page: Page): Promise<string> {
  return page
    .getByRole('banner')
    .getByRole('button', { name: /server|waiting|Offline|not accepted/ })
    .innerText();
}

function saying(page: Page, words: RegExp): Locator {
  return page.getByRole('status').filter({ hasText: words }).first();
}
