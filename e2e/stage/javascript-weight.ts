import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** From now on: how many bytes of JavaScript a page has asked for, gzip. Counted in the browser, so that lazy parts count too. */
export function weighJavascript(page: Page): () => Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.headers()['content-type']?.includes('javascript') === true) bodies.push(response.body());
  });
  return async () => (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
}
