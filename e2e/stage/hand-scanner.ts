import type { Page } from '@playwright/test';

/** The separator of GS1 as hand scanners type it. */
export const GS = '\u001D';

/**
 * Types a code as a hand scanner does: all keys at once, the separator as Ctrl and ], Enter at the end, to whatever has the
 * focus.
 */
export async function scanByHand(page: Page, code: string): Promise<void> {
  await page.evaluate(
    (keys) => {
      const target = document.activeElement ?? document.body;
      for (const key of keys) {
        const stroke = key === '\u001D' ? { key: ']', ctrlKey: true } : { key };
        target.dispatchEvent(new KeyboardEvent('keydown', { ...stroke, bubbles: true, cancelable: true }));
      }
    },
    [...code.split(''), 'Enter'],
  );
}
