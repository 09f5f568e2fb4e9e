import { describe, expect, it } from 'vitest';
import { ranWithoutPhotos } from './real-photos.mjs';

describe('the summary of npm test', () => {
  it('names the files that ran without photographs of people, and why', () => {
    const [why, ...files] = ranWithoutPhotos({});
    expect(why).toContain('STIPPLE_TEST_PHOTOS is not set');
    expect(files.map((file) => file.trim())).toContain('packages/server/src/photos/real.photos.test.ts');
    expect(ranWithoutPhotos({ STIPPLE_TEST_PHOTOS: '/nowhere' })[0]).toContain('/nowhere');
  });

  it('says nothing where the photographs are there', () => {
    expect(ranWithoutPhotos({ STIPPLE_TEST_PHOTOS: import.meta.dirname })).toEqual([]);
  });
});
