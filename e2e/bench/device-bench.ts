import { rmSync } from 'node:fs';
import { saveSession, startSession } from '@stipple/contract/sessions';
import type { Page } from '@playwright/test';
import { ownChromium } from '../soak/own-chromium.ts';
import { chooseFrom, fillIn } from '../soak/room-fields.ts';
import type { Colleague } from '../stage/colleague.ts';
import { agreeUsualPlan, enterPatient } from '../stage/course.ts';
import { makeFolder } from '../stage/practice-server.ts';
import { openTablet } from '../stage/tablet.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';
import { FULL_FACE } from '../stage/treatment-room.ts';

/** Milliseconds from the change in the page to the end of the transaction in IndexedDB, and to the words on the screen. */
export type DeviceBench = { readonly disk_ms: readonly number[]; readonly screen_ms: readonly number[] };

/** A session of eight zones on a tablet: taps and texts in turn, each waited for until the server has it. */
export async function benchDevice(origin: string, owner: Colleague, changes: number): Promise<DeviceBench> {
  const folder = makeFolder();
  const { type, launch } = ownChromium();
  const tablet = await openTablet(type, launch, { folder, origin, storage: owner.storage });
  try {
    const { page, context } = tablet;
    await context.addInitScript(watchDisk);
    await page.goto(`${origin}${await wideSession(owner)}`);
    await page.getByRole('tab', { name: /^Prepare/ }).waitFor();
    const [disk_ms, screen_ms]: [number[], number[]] = [[], []];
    for (let number = 1; number <= changes; number += 1) {
      const { disk, screen } = await measured(page, () => change(page, number));
      disk_ms.push(disk);
      screen_ms.push(screen);
    }
    return { disk_ms, screen_ms };
  } finally {
    await tablet.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function change(page: Page, number: number): Promise<void> {
  if (number % 2 === 0) return fillIn(page, 'notes', `Change ${number}, calm skin, no complaint.`);
  return chooseFrom(page, 'cheeks', 'depth', number % 4 === 1 ? '0.25' : '0.5');
}

/** What the page notes for us: the last change, the end of each transaction on the queue, and the mark on the screen. */
type Watched = { changed: number; disk: number; screen: number };
declare global {
  var stippleBench: Watched;
}

async function measured(page: Page, act: () => Promise<void>): Promise<{ disk: number; screen: number }> {
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();
  await page.evaluate(() => {
    globalThis.stippleBench = { changed: 0, disk: 0, screen: 0 };
  });
  await act();
  await page.waitForFunction(() => globalThis.stippleBench.disk > 0 && globalThis.stippleBench.screen > 0);
  const { changed, disk, screen } = await page.evaluate(() => globalThis.stippleBench);
  return { disk: disk - changed, screen: screen - changed };
}

/** Runs in the page before its own scripts. */
function watchDisk(): void {
  globalThis.stippleBench = { changed: 0, disk: 0, screen: 0 };
  const noteChange = (event: Event): void => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
      globalThis.stippleBench.changed = performance.now();
  };
  window.addEventListener('input', noteChange, true);
  const plain = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function transaction(stores, mode, options) {
    const begun = plain.call(this, stores, mode, options);
    const isWrite = mode === 'readwrite' && [...begun.objectStoreNames].includes('writes');
    if (isWrite)
      begun.addEventListener('complete', () => {
        const watched = globalThis.stippleBench;
        if (watched.changed > 0 && watched.disk === 0) watched.disk = performance.now();
      });
    return begun;
  };
  const look = (): void => {
    const watched = globalThis.stippleBench;
    const says = document.querySelector('[role="status"][data-kind="waiting"]') !== null;
    if (says && watched.changed > 0 && watched.screen === 0) watched.screen = performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-kind'] });
}

async function wideSession(owner: Colleague): Promise<string> {
  const { patient_id } = await enterPatient(owner);
  const { plan_id } = await agreeUsualPlan(owner, patient_id);
  const session_id = timeOrderedId();
  const { chart, version } = await owner.get(startSession, { params: { plan_id }, body: { session_id } });
  const passes = [{ depth_mm: 0.5, speed: null, direction: null, count: 3 }];
  const done = { passes, endpoint: 'erythema', skipped_because: '', standing: 'delivered', proposed: null };
  const zones = FULL_FACE.map((zone) => ({ zone, ...done }));
  const body = { version, chart: { ...chart, zones }, saved_on_device_at: new Date().toISOString() };
  await owner.get(saveSession, { params: { session_id }, body });
  return `/patients/${patient_id}/sessions/${session_id}`;
}
