import { chromium } from '@playwright/test';
import type { BrowserType, LaunchOptions } from '@playwright/test';

/** A real browser: which one, and how it is started. */
export type Chromium = { readonly type: BrowserType; readonly launch: LaunchOptions };

/** For programs that run outside of the journeys: the one that the runner found, else Playwright's own. */
export function ownChromium(): Chromium {
  const found = process.env['STIPPLE_CHROMIUM'] ?? '';
  return {
    type: chromium,
    launch: {
      ...(found === '' ? {} : { executablePath: found }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    },
  };
}
