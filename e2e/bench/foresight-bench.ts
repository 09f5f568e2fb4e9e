import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { ownChromium } from '../soak/own-chromium.ts';
import { ownerOfNewPractice } from '../stage/colleague.ts';
import type { Colleague } from '../stage/colleague.ts';
import { agreeUsualPlan, enterPatient } from '../stage/course.ts';
import { makeFolder, startPracticeServer } from '../stage/practice-server.ts';
import { openTablet } from '../stage/tablet.ts';

/** Milliseconds from a change to the first picture of it, for each view, with the page slowed down so many times. */
type FirstPictures = { readonly view: string; readonly slower: number; readonly first_ms: readonly number[] };

const CHANGES = 24;
/** As this machine is, and as a tablet is beside it. The browser slows the page itself; the threads that compute stay as they are. */
const SLOWER = [1, 4] as const;
const views = [
  { name: 'Which layers?', field: 'Depth setting', plans: 1 },
  { name: 'How much skin?', field: 'Passes', plans: 1 },
  { name: 'What follows?', field: 'Depth setting', plans: 1 },
  { name: 'Which plan?', field: 'Depth setting', plans: 2 },
] as const;

/** In a real Chromium: each value is changed by its stepper while the picture before is still being refined, and every second one after. */
export async function benchForesight(row: (title: string, value: string, aim: string) => void): Promise<void> {
  const server = await startPracticeServer();
  try {
    const owner = await ownerOfNewPractice(server.origin, 'Practice that looks ahead');
    for (const { view, slower, first_ms } of await firstPictures(server.origin, owner)) {
      const sorted = first_ms.toSorted((a, b) => a - b);
      const at = (share: number) =>
        (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(0);
      row(
        `First picture after a change, ${view} p50 and p95 of ${first_ms.length}${slower === 1 ? '' : `, page ${slower} × slower`}`,
        `${at(0.5)} / ${at(0.95)} ms`,
        'aim ≤ 300 ms',
      );
    }
    await owner.close();
  } finally {
    await server.stop();
  }
}

async function firstPictures(origin: string, owner: Colleague): Promise<readonly FirstPictures[]> {
  const { patient_id } = await enterPatient(owner);
  await agreeUsualPlan(owner, patient_id);
  const folder = makeFolder();
  const { type, launch } = ownChromium();
  const tablet = await openTablet(type, launch, { folder, origin, storage: owner.storage });
  try {
    const { page, context } = tablet;
    const pace = await context.newCDPSession(page);
    await context.addInitScript(watchPictures);
    await page.goto(`${origin}/patients/${patient_id}/plan/foresight`);
    const measured: FirstPictures[] = [];
    for (const { name, field, plans } of views) {
      await page.getByRole('radio', { name }).check();
      if (plans > 1) await page.getByRole('button', { name: 'Add a plan to compare' }).click();
      await page.getByRole('figure').first().waitFor();
      for (const slower of SLOWER) {
        await pace.send('Emulation.setCPUThrottlingRate', { rate: slower });
        measured.push({ view: name, slower, first_ms: await changes(page, field) });
      }
      await pace.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    }
    return measured;
  } finally {
    await tablet.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Up and down in turn; after every second change the refined picture is waited for, so that both cases are among them. */
async function changes(page: Page, field: string): Promise<readonly number[]> {
  const first_ms: number[] = [];
  const stepper = page.getByRole('spinbutton', { name: field }).last();
  for (let number = 0; number < CHANGES; number += 1) {
    await stepper.focus();
    await page.evaluate(() => {
      globalThis.stipplePicture = { changed: 0, drawn: 0 };
    });
    await page.keyboard.press(number % 4 < 2 ? 'ArrowUp' : 'ArrowDown');
    await page.waitForFunction(() => globalThis.stipplePicture.drawn > 0);
    const { changed, drawn } = await page.evaluate(() => globalThis.stipplePicture);
    first_ms.push(drawn - changed);
    if (number % 2 === 1) await page.waitForFunction(() => document.querySelector('progress') === null);
  }
  return first_ms;
}

type Watched = { changed: number; drawn: number };
declare global {
  var stipplePicture: Watched;
}

/** Runs in the page before its own scripts: the last key, and the next change of anything in a figure. */
function watchPictures(): void {
  globalThis.stipplePicture = { changed: 0, drawn: 0 };
  window.addEventListener('keydown', () => (globalThis.stipplePicture.changed = performance.now()), true);
  const look = (changes: readonly MutationRecord[]): void => {
    const watched = globalThis.stipplePicture;
    const isInFigure = changes.some(({ target }) => {
      const element = target instanceof Element ? target : target.parentElement;
      return element?.closest('figure') !== null && element?.closest('svg, canvas, p, span') !== null;
    });
    if (isInFigure && watched.changed > 0 && watched.drawn === 0) watched.drawn = performance.now();
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['d', 'cx', 'y'],
  });
}
