import { describe, expect, it } from 'vitest';
import { linkIn } from './link-in-address.ts';

describe('the link in the address', () => {
  const link = '01923f7e-0000-7000-8000-000000000001.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA';

  it('is what stands behind /p/', () => {
    expect(linkIn(`/p/${link}`)).toBe(link);
    expect(linkIn(`/p/${link}/`)).toBe(link);
  });

  it('is not there for a browser that is bound already', () => {
    expect(linkIn('/p/')).toBeNull();
    expect(linkIn('/p')).toBeNull();
    expect(linkIn('/p/a/b')).toBeNull();
  });
});
