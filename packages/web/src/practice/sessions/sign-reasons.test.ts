import { describe, expect, it } from 'vitest';
import { isAnswered, reasonsOf } from './sign-reasons.ts';

const photos = { code: 'photos', text: 'No photos', way_past: 'licensed-reason' } as const;
const backwards = { code: 'times', text: 'It ends before it starts', way_past: null } as const;

describe('signing past what is missing', () => {
  it('takes a reason for each item', () => {
    expect(isAnswered([], {})).toBe(true);
    expect(isAnswered([photos], {})).toBe(false);
    expect(isAnswered([photos], { photos: '  x ' })).toBe(false);
    expect(isAnswered([photos], { photos: 'Camera away' })).toBe(true);
  });

  it('is not possible for what has to be put right', () => {
    expect(isAnswered([backwards], { times: 'It is so' })).toBe(false);
  });

  it('sends reasons for what is asked and for nothing else', () => {
    expect(reasonsOf(['photos', 'device'], { photos: ' Camera away ', consent: 'Old reason' })).toEqual({
      photos: 'Camera away',
    });
  });
});
