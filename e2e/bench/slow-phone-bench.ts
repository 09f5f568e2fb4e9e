import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';

/** A slow phone on a slow line: 4× slower than this machine, 1.6 Mbit/s, 150 ms there and back. */
export const SLOW = { cpu: 4, mbit_per_s: 1.6, round_trip_ms: 150 } as const;

/** Milliseconds from the address to the first form that can be typed into and sent, one for each run. */
export async function timeFirstPortalPage(address: string, runs: number): Promise<readonly number[]> {
  const executablePath = process.env['STIPPLE_CHROMIUM'];
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    // The first run warms the server's memory of smaller files, as the practice's first patient of the day does.
    await timeOnce(browser, address);
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) times.push(await timeOnce(browser, address));
    return times;
  } finally {
    await browser.close();
  }
}

/** A phone that was never here: nothing is in its cache. */
async function timeOnce(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await slowDown(context, page);
    await page.addInitScript(NOTE_WHEN_USABLE);
    await page.goto(address, { waitUntil: 'commit' });
    const seen = await page.waitForFunction(() => (globalThis as { usable_ms?: number }).usable_ms ?? false);
    return Number(await seen.jsonValue());
  } finally {
    await context.close();
  }
}

async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const bytes_per_s = (SLOW.mbit_per_s * 1_000_000) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.round_trip_ms,
    downloadThroughput: bytes_per_s,
    uploadThroughput: bytes_per_s,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
}

/**
 * Runs in the page, before its own programs: the moment after the form with its button was painted. The page is drawn
 * with its handlers, so what is in sight can be used.
 */
const NOTE_WHEN_USABLE = `
  new MutationObserver((_changes, observer) => {
    if (document.querySelector('form button[type=submit]') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => { globalThis.usable_ms = performance.now(); }));
  }).observe(document, { childList: true, subtree: true });
`;
