import { describe, expect, it } from 'vitest';
import { isPhotosAddress, photosLinkIn } from './photos-address.ts';

describe('the address of a paired phone', () => {
  it('carries its link once, and is known without it', () => {
    expect(photosLinkIn('/photos/018f.abc-DEF_1')).toBe('018f.abc-DEF_1');
    expect(photosLinkIn('/photos/')).toBeNull();
    expect(photosLinkIn('/p/018f.abc')).toBeNull();
    expect(['/photos', '/photos/x', '/p/x', '/photosets'].map(isPhotosAddress)).toEqual([true, true, false, false]);
  });
});
