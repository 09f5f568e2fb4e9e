import { describe, expect, it } from 'vitest';
import { mediaTypeOf, momentOn } from './chosen-file.ts';

describe('a file that somebody chose', () => {
  it.each([
    ['a.jpg', 'image/jpeg', 'image/jpeg'],
    ['a.HEIC', '', 'image/heic'],
    ['a.heif', 'image/heif', 'image/heic'],
    ['a.webp', 'application/octet-stream', 'image/webp'],
    ['a.pdf', 'application/pdf', null],
    ['a.jpg', 'text/html', null],
    ['nothing', '', null],
  ])('%s of type "%s" is kept as %s', (name, type, kept) => {
    expect(mediaTypeOf({ name, type })).toBe(kept);
  });

  it('was taken on the day that is said, and not in the future', () => {
    const now = Date.parse('2026-11-20T12:00:00');
    const file = Date.parse('2026-10-01T09:30:00');
    expect(momentOn('2026-10-03', file, now)).toBe(new Date('2026-10-03T09:30:00').toISOString());
    expect(momentOn('2026-11-20', Date.parse('2026-11-19T23:00:00'), now)).toBe(new Date(now).toISOString());
  });
});
