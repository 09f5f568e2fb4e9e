import { describe, expect, it } from 'vitest';
import { filesNamedIn, newNonce, offlinePage } from './offline-page.ts';

const kept = {
  html: '<meta name="csp-nonce" content="abc=" /><script nonce="abc=" src="/assets/practice-1.js"></script><link href="/assets/practice-2.css">',
  headers: [
    ['content-security-policy', "default-src 'none'; script-src 'self' 'nonce-abc='; style-src 'nonce-abc='"],
    ['x-content-type-options', 'nosniff'],
  ],
} as const;

describe('the page without a connection', () => {
  it('carries a nonce of its own, in its policy and wherever it uses it', () => {
    const page = offlinePage(kept, 'xyz');
    expect(page?.html).not.toContain('abc=');
    expect(page?.html.match(/xyz/g)).toHaveLength(2);
    expect(page?.headers).toEqual([
      ['content-security-policy', "default-src 'none'; script-src 'self' 'nonce-xyz'; style-src 'nonce-xyz'"],
      ['x-content-type-options', 'nosniff'],
    ]);
  });

  it('is not made of a page whose policy names no nonce or another one', () => {
    expect(offlinePage({ ...kept, headers: [] }, 'xyz')).toBeNull();
    expect(offlinePage({ ...kept, html: '<p></p>' }, 'xyz')).toBeNull();
  });

  it('has a nonce of 128 bits that is never the same', () => {
    expect(atob(newNonce())).toHaveLength(16);
    expect(newNonce()).not.toBe(newNonce());
  });

  it('names the files that it begins with', () => {
    expect(filesNamedIn(kept.html)).toEqual(['/assets/practice-1.js', '/assets/practice-2.css']);
  });
});
