import type { Browser, Page } from '@playwright/test';
import { watch } from './watch.ts';

/** A patient's phone: a browser of its own that nobody is signed in on. */
export type Phone = { readonly page: Page; readonly faults: readonly string[]; close(): Promise<void> };

export async function takePhone(browser: Browser, origin: string): Promise<Phone> {
  const context = await browser.newContext({
    baseURL: origin,
    storageState: { cookies: [], origins: [] },
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  return { page, faults: watch(page, origin), close: () => context.close() };
}

/** Types a birth date as day, month and year, and presses the one button. */
export async function openWithBirthDate(page: Page, birth_date: string): Promise<void> {
  const [year = '', month = '', day = ''] = birth_date.split('-');
  await page.getByLabel('Day', { exact: true }).fill(String(Number(day)));
  await page.getByLabel('Month', { exact: true }).fill(String(Number(month)));
  await page.getByLabel('Year', { exact: true }).fill(year);
  await page.getByRole('button', { name: 'Open my page' }).tap();
}
