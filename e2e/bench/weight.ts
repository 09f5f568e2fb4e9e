import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import type { StorageState } from '../stage/colleague.ts';

/** How much JavaScript a first look at a page brings, gzip. Counted in a real browser, so that lazy parts count too. */
export async function javascriptOf(address: string, storage: StorageState | null): Promise<number> {
  const executablePath = process.env['STIPPLE_CHROMIUM'];
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const context = await browser.newContext(storage === null ? {} : { storageState: storage });
    const page = await context.newPage();
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.headers()['content-type']?.includes('javascript') === true) bodies.push(response.body());
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    return (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  } finally {
    await browser.close();
  }
}
