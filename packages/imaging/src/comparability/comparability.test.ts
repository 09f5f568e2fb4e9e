import { findSource } from '@stipple/engine/catalog';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaptureFacts } from '../capture/index.ts';
import { comparePhotos, swellingWindow, type PhotoToCompare } from './index.ts';

const capture: CaptureFacts = {
  width_px: 1000,
  height_px: 1000,
  sharpness: { value: 0.5, method: 'eye-band' },
  exposure: { region: 'face', mean: 0.5, contrast: 0.4, clipped_dark: 0, clipped_bright: 0 },
  light: { region: 'face', left_right: 0.02, top_bottom: 0.01 },
  pose: { yaw_deg: 1, pitch_deg: -2, roll_deg: 0.5, inter_ocular_px: 200, face_scale_px: 200 },
};
const photo: PhotoToCompare = { view: 'face-front', capture, make_up: false, days_since_session: 40 };
const first: PhotoToCompare = { ...photo, days_since_session: null };
const withCapture = (changed: Partial<CaptureFacts>): PhotoToCompare => ({
  ...photo,
  capture: { ...capture, ...changed },
});
const codes = (before: PhotoToCompare, after: PhotoToCompare): readonly string[] =>
  comparePhotos(before, after).parts.flatMap(({ reasons }) => reasons.map(({ code }) => code));

describe('two photos taken alike', () => {
  it('may be evidence, with the full score and nothing unknown', () => {
    expect(comparePhotos(first, photo)).toMatchObject({
      score: 100,
      is_poor: false,
      in_swelling_window: false,
      may_be_evidence: true,
      unknown: [],
    });
  });

  it('are judged in seven named parts', () => {
    expect(comparePhotos(first, photo).parts.map(({ part }) => part)).toEqual([
      'view',
      'pose',
      'scale',
      'light',
      'sharpness',
      'days-since-session',
      'make-up',
    ]);
  });
});

describe('what spoils a pair', () => {
  it.each([
    ['other-view', { ...photo, view: 'face-oblique-left' }],
    ['head-turned-otherwise', withCapture({ pose: { ...poseOf(), yaw_deg: 25 } })],
    ['other-size', withCapture({ pose: { ...poseOf(), face_scale_px: 300 } })],
    ['brightness-differs', withCapture({ exposure: { ...capture.exposure, mean: 0.75 } })],
    ['light-falls-otherwise', withCapture({ light: { ...capture.light, left_right: 0.4 } })],
    ['one-is-blurred', withCapture({ sharpness: { value: 0.1, method: 'eye-band' } })],
    ['make-up-worn', { ...photo, make_up: true }],
    ['after-in-swelling-window', { ...photo, days_since_session: 3 }],
  ] as const)('%s', (code, after) => {
    const judged = comparePhotos(first, after);
    expect(judged.is_poor).toBe(true);
    expect(judged.may_be_evidence).toBe(false);
    expect(judged.score).toBe(0);
    expect(codes(first, after)).toContain(code);
  });

  it('is also a first photo from the swelling window of an earlier session', () => {
    expect(codes({ ...photo, days_since_session: 2 }, photo)).toContain('before-in-swelling-window');
  });
});

describe('the swelling window', () => {
  it('is the catalogue’s longest visible recovery, cited and marked as a proposal', () => {
    const { days, sources, sign_off } = swellingWindow();
    expect(days).toBe(7);
    expect(sign_off).toBe('default');
    for (const { source } of sources) expect(findSource(source), source).not.toBeNull();
  });

  it('ends on day D + N', () => {
    expect(comparePhotos(first, { ...photo, days_since_session: 6 }).in_swelling_window).toBe(true);
    expect(comparePhotos(first, { ...photo, days_since_session: 7 }).in_swelling_window).toBe(false);
  });
});

describe('without landmarks', () => {
  const plain: CaptureFacts = { ...capture, pose: null };
  const [before, after]: readonly PhotoToCompare[] = [
    { ...first, capture: plain },
    { ...photo, capture: plain },
  ];
  it('pose and scale are unknown, and that keeps the pair out of the evidence', () => {
    const judged = comparePhotos(before ?? first, after ?? photo);
    expect(judged).toMatchObject({ unknown: ['pose', 'scale'], may_be_evidence: false, is_poor: false });
  });

  it('photos that lie well on each other answer for both', () => {
    const judged = comparePhotos(before ?? first, after ?? photo, { correlation: 0.97, scale: 1.03 });
    expect(judged).toMatchObject({ unknown: [], may_be_evidence: true });
    const poor = comparePhotos(before ?? first, after ?? photo, { correlation: 0.3, scale: 1 });
    expect(poor.is_poor).toBe(true);
  });

  it('nothing measured at all leaves nothing to be claimed', () => {
    const bare = { ...photo, capture: null, make_up: null };
    expect(comparePhotos({ ...bare, days_since_session: null }, bare)).toMatchObject({
      unknown: ['pose', 'scale', 'light', 'sharpness', 'make-up'],
      may_be_evidence: false,
    });
  });
});

describe('laws', () => {
  const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
  const anyCapture: fc.Arbitrary<CaptureFacts> = fc
    .record({
      sharp: number(0, 1),
      mean: number(0, 1),
      contrast: number(0, 1),
      yaw: number(-60, 60),
      scale: number(50, 500),
      side: number(-1, 1),
    })
    .map(({ sharp, mean, contrast, yaw, scale, side }) => ({
      ...capture,
      sharpness: { value: sharp, method: 'eye-band' },
      exposure: { ...capture.exposure, mean, contrast },
      light: { ...capture.light, left_right: side },
      pose: { ...poseOf(), yaw_deg: yaw, face_scale_px: scale },
    }));
  const anyPhoto: fc.Arbitrary<PhotoToCompare> = fc.record({
    view: fc.constantFrom('face-front', 'face-profile-left'),
    capture: fc.option(anyCapture, { nil: null }),
    make_up: fc.constantFrom(true, false, null),
    days_since_session: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
  });

  it('the score stays between 0 and 100, and evidence has no poor and no unknown part', () => {
    fc.assert(
      fc.property(anyPhoto, anyPhoto, (before, after) => {
        const judged = comparePhotos(before, after);
        expect(judged.score).toBeGreaterThanOrEqual(0);
        expect(judged.score).toBeLessThanOrEqual(100);
        expect(judged.may_be_evidence).toBe(judged.parts.every(({ state }) => state === 'good' || state === 'fair'));
      }),
    );
  });

  it('forgetting a fact never makes evidence', () => {
    fc.assert(
      fc.property(anyPhoto, anyPhoto, (before, after) => {
        const known = comparePhotos(before, after).may_be_evidence;
        for (const forgetful of [
          { ...after, capture: null },
          { ...after, make_up: null },
        ])
          expect(comparePhotos(before, forgetful).may_be_evidence && !known).toBe(false);
      }),
    );
  });

  it('a photo compared with itself differs in nothing', () => {
    fc.assert(
      fc.property(anyCapture, (measured) => {
        const one = { ...photo, capture: measured };
        const parts = comparePhotos(one, one).parts.filter(({ part }) => part !== 'sharpness');
        expect(parts.every(({ state }) => state === 'good')).toBe(true);
      }),
    );
  });
});

function poseOf(): NonNullable<CaptureFacts['pose']> {
  return { yaw_deg: 1, pitch_deg: -2, roll_deg: 0.5, inter_ocular_px: 200, face_scale_px: 200 };
}
