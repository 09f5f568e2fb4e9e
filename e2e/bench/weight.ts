import { chromium } from '@playwright/test';
import type { StorageState } from '../stage/colleague.ts';
import { weighJavascript } from '../stage/javascript-weight.ts';

/** How much JavaScript a first look at a page brings, gzip. */
export async function javascriptOf(address: string, storage: StorageState | null): Promise<number> {
  const executablePath = process.env['STIPPLE_CHROMIUM'];
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const context = await browser.newContext(storage === null ? {} : { storageState: storage });
    const page = await context.newPage();
    const weight = weighJavascript(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    return await weight();
  } finally {
    await browser.close();
  }
}
