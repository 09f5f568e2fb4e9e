import type { Page } from '@playwright/test';

/** Collects what a page must never do: print an error, throw, or ask anybody but its own server. */
export function watch(page: Page, origin: string): readonly string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusal(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (sent) => {
    const asked = new URL(sent.url());
    if (asked.protocol.startsWith('http') && asked.origin !== origin) faults.push(`asked ${asked.origin}`);
  });
  return faults;
}

/** Chromium itself reports every refused request; journeys that provoke a refusal look at the screen instead. */
function isRefusal(text: string): boolean {
  return /Failed to load resource: (the server responded with a status of (4\d\d|503)|net::ERR_(INTERNET_DISCONNECTED|FAILED))/.test(
    text,
  );
}
