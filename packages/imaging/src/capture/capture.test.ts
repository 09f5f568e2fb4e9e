import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blurred, lumaImage, shrunk, type LumaImage } from '../image/index.ts';
import { crispSurface, photographed, relit, seenLandmarks, spottedSurface } from '../testing/drawn-photo.ts';
import {
  checkCapture,
  exposureOf,
  headPose,
  lightEvennessOf,
  mayShoot,
  measureCapture,
  sharpnessOf,
  type CaptureFacts,
  type FaceLandmarks,
} from './index.ts';

const face = seenLandmarks(0, 0, 0, 100, { x: 160, y: 100 });
const crisp = photographed(crispSurface('leaves', 400), 400, 360);
const sharpness = (photo: LumaImage, landmarks: FaceLandmarks | null = face): number =>
  sharpnessOf(photo, landmarks)?.value ?? Number.NaN;
const evenly = (value: number): LumaImage => lumaImage(100, 100, new Float32Array(10_000).fill(value));

describe('sharpness by the eye-band gradient ratio', () => {
  it('falls with every further blur, with landmarks and without', () => {
    for (const landmarks of [face, null]) {
      const values = [0, 0.8, 1.5, 2.5, 4, 6].map((sigma) => sharpness(blurred(crisp, sigma), landmarks));
      for (const [at, value] of values.entries()) if (at > 0) expect(value).toBeLessThan(values[at - 1] ?? 0);
    }
  });

  it('does not change with brightness or contrast', () => {
    const whatever = fc.double({ min: 0.3, max: 1, noNaN: true });
    fc.assert(
      fc.property(whatever, fc.double({ min: 0, max: 0.25, noNaN: true }), (gain, offset) => {
        expect(sharpness(relit(crisp, gain, offset))).toBeCloseTo(sharpness(crisp), 4);
      }),
      { numRuns: 10 },
    );
  });

  it('stays between 0 and 1, is 0 on an even surface, and says by which method it was read', () => {
    expect(sharpness(evenly(0.5), null)).toBe(0);
    expect(sharpness(crisp)).toBeLessThanOrEqual(1);
    expect(sharpnessOf(crisp, face)?.method).toBe('eye-band');
    expect(sharpnessOf(crisp, null)?.method).toBe('whole-photo');
  });

  it('counts detail that a small photo cannot hold as lost', () => {
    const small = shrunk(blurred(crisp, 1), 80);
    const smallFace = seenLandmarks(0, 0, 0, 25, { x: 40, y: 25 });
    expect(sharpness(small, smallFace)).toBeLessThan(sharpness(crisp));
  });

  it('is not told where the eyes lie outside the photo', () => {
    expect(sharpnessOf(crisp, seenLandmarks(0, 0, 0, 100, { x: 900, y: 900 }))).toBeNull();
  });
});

describe('exposure', () => {
  it('shifts with the light by as much as the light', () => {
    const photo = relit(photographed(spottedSurface('light', 100), 100, 100), 0.3, 0.2);
    const before = exposureOf(photo, null);
    const after = exposureOf(relit(photo, 1, 0.2), null);
    expect(after.mean - before.mean).toBeCloseTo(0.2, 3);
    expect(after.contrast).toBeCloseTo(before.contrast, 1);
  });

  it('counts what is burnt out and what is blocked', () => {
    const half = lumaImage(
      10,
      10,
      Float32Array.from({ length: 100 }, (_none, at) => (at < 50 ? 0 : 1)),
    );
    expect(exposureOf(half, null)).toMatchObject({ clipped_dark: 0.5, clipped_bright: 0.5, region: 'whole-photo' });
    expect(exposureOf(evenly(0.5), null)).toMatchObject({ clipped_dark: 0, clipped_bright: 0 });
  });

  it('is read in the face where that is known', () => {
    expect(exposureOf(crisp, face).region).toBe('face');
  });
});

describe('light', () => {
  it('is even on an even surface, and names the brighter side', () => {
    expect(lightEvennessOf(evenly(0.4), null)).toEqual({ region: 'whole-photo', left_right: 0, top_bottom: 0 });
    const slope = photographed((x) => 0.9 - x / 200, 100, 100);
    const lit = lightEvennessOf(slope, null);
    expect(lit.left_right).toBeGreaterThan(0.1);
    expect(lit.top_bottom).toBeCloseTo(0, 5);
  });
});

describe('pose from landmarks', () => {
  const angle = fc.double({ min: -40, max: 40, noNaN: true });
  it('finds the turn, nod and tilt that the head has', () => {
    fc.assert(
      fc.property(angle, angle, angle, (yaw, pitch, roll) => {
        const pose = headPose(seenLandmarks(yaw, pitch, roll, 150, { x: 300, y: 300 }));
        expect(pose.yaw_deg).toBeCloseTo(yaw, 3);
        expect(pose.pitch_deg).toBeCloseTo(pitch, 3);
        expect(pose.roll_deg).toBeCloseTo(roll, 3);
        expect(pose.face_scale_px).toBeCloseTo(150, 3);
      }),
    );
  });

  it('is off by few degrees where the face is not quite the typical one', () => {
    const pose = headPose({ ...seenLandmarks(12, -5, 3, 150, { x: 300, y: 300 }), chin: null });
    const wider = seenLandmarks(12, -5, 3, 150, { x: 300, y: 300 });
    const other = headPose({
      ...wider,
      mouth_left: { x: (wider.mouth_left?.x ?? 0) + 6, y: wider.mouth_left?.y ?? 0 },
    });
    expect(pose.yaw_deg).toBeCloseTo(12, 3);
    expect(Math.abs((other.yaw_deg ?? 0) - 12)).toBeLessThan(8);
  });

  it('knows tilt and size by the eyes alone, and says that the rest is not known', () => {
    const { right_eye, left_eye } = seenLandmarks(0, 0, 8, 120, { x: 200, y: 200 });
    const pose = headPose({ right_eye, left_eye, nose_tip: null, mouth_left: null, mouth_right: null, chin: null });
    expect(pose).toMatchObject({ yaw_deg: null, pitch_deg: null });
    expect(pose.roll_deg).toBeCloseTo(8, 5);
    expect(pose.face_scale_px).toBeCloseTo(120, 5);
  });
});

describe('live checks', () => {
  const front = { yaw_deg: 0, pitch_deg: 0 };
  const lit = relit(crisp, 0.6, 0.2);
  const close = seenLandmarks(0, 0, 0, 160, { x: 200, y: 130 });
  const facts = (landmarks: FaceLandmarks | null): CaptureFacts => measureCapture(lit, landmarks);
  const advice = (of: CaptureFacts, baseline: CaptureFacts | null = null): readonly (string | null)[] =>
    checkCapture(of, { pose: front, baseline }).map((check) => check.advice);

  it('let the shutter open when all hold', () => {
    const wish = { pose: front, baseline: null };
    const checks = checkCapture(facts(close), wish);
    expect(checks.map(({ code, state }) => `${code} ${state}`)).toEqual([
      'sharpness holds',
      'exposure holds',
      'light holds',
      'pose holds',
      'scale holds',
    ]);
    expect(mayShoot(checks, wish)).toBe(true);
  });

  it('hold it back where a face is wanted and none was found, and not where none is wanted', () => {
    const found = facts(null);
    expect(advice(found)).toContain('no-face-found');
    expect(mayShoot(checkCapture(found, { pose: front, baseline: null }), { pose: front, baseline: null })).toBe(false);
    expect(mayShoot(checkCapture(found, { pose: null, baseline: null }), { pose: null, baseline: null })).toBe(true);
  });

  it('say what to change', () => {
    const turned = { ...facts(close), pose: headPose(seenLandmarks(25, 0, 0, 130, { x: 160, y: 100 })) };
    expect(advice(turned)).toContain('turn-to-left-edge');
    const nodding = { ...facts(close), pose: headPose(seenLandmarks(0, -20, 0, 130, { x: 160, y: 100 })) };
    expect(advice(nodding)).toContain('chin-up');
    expect(advice(measureCapture(relit(crisp, 0.1, 0), close))).toContain('more-light');
    expect(advice(measureCapture(blurred(lit, 6), close))).toContain('hold-still');
  });

  it('ask for the size and the pose of the baseline', () => {
    const baseline = facts(close);
    const farther = { ...baseline, pose: headPose(seenLandmarks(0, 0, 9, 100, { x: 160, y: 100 })) };
    expect(advice(farther, baseline)).toEqual([null, null, null, 'tilt-anticlockwise', 'come-closer']);
  });
});
