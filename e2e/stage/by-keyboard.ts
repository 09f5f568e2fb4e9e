import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** More steps than any page has. */
const MOST_STEPS = 150;

/** Walks with Tab until the focus is on it, as somebody without a mouse does. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the focus never came to ${String(wanted)}`);
}

/** Walks to a button or link and presses it. */
export async function pressOn(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
}

/** Walks to the row of choices and along it with the arrows until this one is chosen. */
export async function chooseByArrows(page: Page, group: Locator, choice: Locator): Promise<void> {
  const radios = group.getByRole('radio');
  const checked = radios.and(page.locator(':checked'));
  const entry = (await checked.count()) > 0 ? checked.first() : radios.first();
  await tabTo(page, entry);
  if ((await checked.count()) === 0) await page.keyboard.press('Space');
  for (let step = 0; step < MOST_STEPS && !(await choice.isChecked()); step += 1)
    await page.keyboard.press('ArrowRight');
  await expect(choice).toBeChecked();
}
