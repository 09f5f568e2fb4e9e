import { describe, expect, it } from 'vitest';
import type { Photo } from '../photos/photo.ts';
import { latestBaseline, whyNoFace } from './latest-baseline.ts';

const links = { thumbnail: '/t', display: '/d', expires_at: '2026-11-21T10:00:00.000Z' };

function photo(photo_id: string, values: Partial<Photo>): Photo {
  const shown = { photo_id, is_baseline: true, entered_in_error: null, links, view: 'face-front' };
  // Only what the choice reads.
  return { ...shown, taken_at: '2026-10-01T09:00:00.000Z', ...values } as Photo;
}

describe('the photo that is looked at before the first pass', () => {
  it('is the newest baseline, the face from the front before other views of its day', () => {
    const photos = [
      photo('old', { taken_at: '2026-01-01T09:00:00.000Z' }),
      photo('side', { view: 'face-left', taken_at: '2026-10-01T09:05:00.000Z' }),
      photo('front', { taken_at: '2026-10-01T09:00:00.000Z' }),
      photo('later but no baseline', { is_baseline: false, taken_at: '2026-11-01T09:00:00.000Z' }),
    ];
    expect(latestBaseline(photos)?.photo_id).toBe('front');
  });

  it('is never one that was entered in error, or that may not be shown', () => {
    const struck = { reason: 'Another patient', by: 'Dr A', at: '2026-10-02T09:00:00.000Z' };
    expect(
      latestBaseline([photo('a', { entered_in_error: struck, links: null }), photo('b', { links: null })]),
    ).toBeNull();
  });

  it('is missing for a reason that is said', () => {
    const use = { for_record: false, for_teaching: null, for_publication: null };
    expect(whyNoFace({ photo_use: use })).toBe('refused');
    expect(whyNoFace({ photo_use: { ...use, for_record: true } })).toBe('none');
    expect(whyNoFace(null)).toBe('away');
  });
});
