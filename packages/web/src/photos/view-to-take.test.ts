import { describe, expect, it } from 'vitest';
import { nextView } from './view-to-take.ts';
import type { ViewToTake } from './view-to-take.ts';

const view = (code: string, rest: Partial<ViewToTake> = {}): ViewToTake => ({
  view: code,
  name: code,
  instruction: '',
  pose: null,
  baseline: null,
  taken: 0,
  is_skipped: false,
  ...rest,
});

describe('the view that comes next', () => {
  it('is the first one, then the one after, in the order of the list', () => {
    const views = [view('front'), view('left'), view('right')];
    expect(nextView(views, null)).toBe('front');
    expect(nextView(views, 'front')).toBe('left');
  });

  it('passes over what was taken or left out, and comes back to what was passed', () => {
    const views = [view('front'), view('left', { taken: 1 }), view('right', { is_skipped: true }), view('neck')];
    expect(nextView(views, 'front')).toBe('neck');
    expect(nextView(views, 'neck')).toBe('front');
  });

  it('is none once every view is taken or left out', () => {
    expect(nextView([view('front', { taken: 1 }), view('left', { is_skipped: true })], 'front')).toBeNull();
    expect(nextView([view('front')], 'front')).toBeNull();
  });
});
