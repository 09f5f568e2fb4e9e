import type { Page } from '@playwright/test';

/** Counts taps in the page itself: what a finger or a mouse does. A scan and typing are no taps. */
export type Taps = {
  /** Taps since the last time it was asked to begin. */
  counted(): Promise<number>;
  begin(): Promise<void>;
};

declare global {
  interface Window {
    countedTaps?: number;
  }
}

/** Listens from now on; call it before the page that is counted is opened. */
export async function countTaps(page: Page): Promise<Taps> {
  await page.addInitScript(() => {
    window.countedTaps = 0;
    window.addEventListener(
      'pointerdown',
      (event) => {
        if (event.isTrusted) window.countedTaps = (window.countedTaps ?? 0) + 1;
      },
      { capture: true },
    );
  });
  return {
    counted: () => page.evaluate(() => window.countedTaps ?? Number.NaN),
    begin: () =>
      page.evaluate(() => {
        window.countedTaps = 0;
      }),
  };
}
