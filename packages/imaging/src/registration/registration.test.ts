import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../image/index.ts';
import { photographed, relit, seenLandmarks, spottedSurface } from '../testing/drawn-photo.ts';
import {
  composed,
  dragged,
  ghostDeviation,
  identity,
  inverse,
  moved,
  placeGhost,
  register,
  resized,
  scaleOf,
  similarity,
  similarityBetween,
  synchronised,
  turnOf,
  wholePhotoIn,
  zoomedAt,
  type Similarity,
} from './index.ts';

const skin = spottedSurface('skin', 240);
const fixed = photographed(skin, 240, 240);
const corners: readonly Point[] = [
  { x: 20, y: 20 },
  { x: 220, y: 20 },
  { x: 20, y: 220 },
  { x: 220, y: 220 },
];

/** How far the found transform puts the corners from where they are, in pixels. */
function farthest(found: Similarity, truth: Similarity): number {
  return Math.max(
    ...corners.map((corner) => {
      const [one, other] = [moved(found, corner), moved(truth, corner)];
      return Math.hypot(one.x - other.x, one.y - other.y);
    }),
  );
}

/** Turn and scale about the middle of the photo, then a shift. */
function about(scale: number, turn_deg: number, dx: number, dy: number): Similarity {
  const spun = similarity(scale, turn_deg, 0, 0);
  const middle = moved(spun, { x: 120, y: 120 });
  return { ...spun, tx: 120 - middle.x + dx, ty: 120 - middle.y + dy };
}

const someSimilarity = fc
  .tuple(
    fc.double({ min: 0.5, max: 2, noNaN: true }),
    fc.double({ min: -60, max: 60, noNaN: true }),
    fc.double({ min: -50, max: 50, noNaN: true }),
    fc.double({ min: -50, max: 50, noNaN: true }),
  )
  .map(([scale, turn, dx, dy]) => similarity(scale, turn, dx, dy));

describe('turn, scale and shift', () => {
  it('undo themselves, and are found again from the places they move', () => {
    fc.assert(
      fc.property(someSimilarity, (transform) => {
        expect(farthest(composed(transform, inverse(transform)), identity)).toBeLessThan(1e-6);
        const found = similarityBetween(corners.map((from) => ({ from, to: moved(transform, from) })));
        expect(found === null ? 1 : farthest(found, transform)).toBeLessThan(1e-6);
      }),
    );
  });

  it('are read back as scale and turn', () => {
    expect(scaleOf(similarity(1.3, 20, 5, 5))).toBeCloseTo(1.3);
    expect(turnOf(similarity(1.3, 20, 5, 5))).toBeCloseTo(20);
  });

  it('hold for photos shown at other sizes', () => {
    fc.assert(
      fc.property(someSimilarity, (transform) => {
        const small = moved(resized(transform, 0.5, 0.25), { x: 30, y: 40 });
        const large = moved(transform, { x: 60, y: 80 });
        expect(small.x).toBeCloseTo(large.x * 0.25, 6);
        expect(small.y).toBeCloseTo(large.y * 0.25, 6);
      }),
    );
  });

  it('need two places', () => {
    expect(similarityBetween([{ from: { x: 1, y: 1 }, to: { x: 2, y: 2 } }])).toBeNull();
  });
});

describe('laying one photo on another', () => {
  const truths = [about(1, 0, 0, 0), about(1, 5, 6, -4), about(1.1, -8, -10, 8), about(0.92, 11, 12, 5)];
  it.each(truths)('without landmarks finds the transform to a fraction of a pixel: %o', (truth) => {
    const moving = photographed(skin, 240, 240, (pixel) => moved(truth, pixel));
    const found = register(fixed, moving, null);
    expect(found.method).toBe('brightness');
    expect(farthest(found.transform, truth)).toBeLessThan(0.6);
    expect(found.correlation).toBeGreaterThan(0.98);
  });

  it('does not mind another exposure', () => {
    const truth = about(1.05, 4, 5, 3);
    const moving = relit(
      photographed(skin, 240, 240, (pixel) => moved(truth, pixel)),
      0.6,
      0.25,
    );
    expect(farthest(register(fixed, moving, null).transform, truth)).toBeLessThan(0.6);
  });

  it('takes landmarks and corrects what they are off', () => {
    const truth = about(1.08, -6, 7, 4);
    const moving = photographed(skin, 240, 240, (pixel) => moved(truth, pixel));
    const onFixed = seenLandmarks(0, 0, 0, 70, { x: 120, y: 90 });
    const back = inverse(truth);
    const off = (point: Point | null): Point | null =>
      point === null ? null : { x: moved(back, point).x + 2.5, y: moved(back, point).y - 2 };
    const onMoving = {
      right_eye: off(onFixed.right_eye) ?? { x: 0, y: 0 },
      left_eye: off(onFixed.left_eye) ?? { x: 0, y: 0 },
      nose_tip: off(onFixed.nose_tip),
      mouth_right: off(onFixed.mouth_right),
      mouth_left: off(onFixed.mouth_left),
      chin: off(onFixed.chin),
    };
    const found = register(fixed, moving, { fixed: onFixed, moving: onMoving });
    expect(found.method).toBe('landmarks-refined');
    expect(farthest(found.transform, truth)).toBeLessThan(0.8);
  });

  it('keeps to the landmarks where brightness leads astray', () => {
    const elsewhere = photographed(spottedSurface('another', 240), 240, 240);
    const landmarks = seenLandmarks(0, 0, 0, 70, { x: 120, y: 90 });
    const found = register(fixed, elsewhere, { fixed: landmarks, moving: landmarks });
    expect(farthest(found.transform, identity)).toBeLessThan(30);
    expect(found.correlation).toBeLessThan(0.8);
  });

  it('says by the correlation that two photos are not of the same', () => {
    const elsewhere = photographed(spottedSurface('another', 240), 240, 240);
    expect(register(fixed, elsewhere, null).correlation).toBeLessThan(0.85);
  });
});

describe('looking at both together', () => {
  const frame = { width: 400, height: 300 };
  it('keeps the same skin at the same place of both windows, whatever is zoomed and moved', () => {
    fc.assert(
      fc.property(someSimilarity, fc.double({ min: 0.2, max: 8, noNaN: true }), (transform, factor) => {
        const whole = wholePhotoIn(frame, { width: 240, height: 240 });
        const view = zoomedAt(dragged(whole, { x: 0, y: 0 }, { x: 30, y: -12 }), frame, { x: 100, y: 50 }, factor);
        const { first, second } = synchronised(view, frame, transform);
        const place = { x: 50, y: 70 };
        const onFirst = drawn(first, moved(transform, place));
        const onSecond = drawn(second, place);
        expect(onSecond.x).toBeCloseTo(onFirst.x, 6);
        expect(onSecond.y).toBeCloseTo(onFirst.y, 6);
      }),
    );
  });

  it('zooms about the pointer', () => {
    const whole = wholePhotoIn(frame, { width: 240, height: 240 });
    const at = { x: 130, y: 90 };
    const before = synchronised(whole, frame, identity).first;
    const after = synchronised(zoomedAt(whole, frame, at, 3), frame, identity).first;
    const skinThere = { x: (at.x - before[4]) / before[0], y: (at.y - before[5]) / before[3] };
    expect(drawn(after, skinThere).x).toBeCloseTo(at.x, 6);
    expect(drawn(after, skinThere).y).toBeCloseTo(at.y, 6);
  });
});

describe('the ghost', () => {
  it('is fitted when the live face lies on it, and says what to change until then', () => {
    const baseline = seenLandmarks(0, 0, 0, 80, { x: 200, y: 150 });
    const ghost = placeGhost({ width: 400, height: 300 }, { width: 800, height: 600 });
    const fitting = seenLandmarks(0, 0, 0, 160, { x: 400, y: 300 });
    const still = ghostDeviation(baseline, fitting, ghost);
    expect(still.grow).toBeCloseTo(1);
    expect(still.move_x).toBeCloseTo(0);
    const off = ghostDeviation(baseline, seenLandmarks(0, 0, 10, 80, { x: 320, y: 300 }), ghost);
    expect(off.grow).toBeCloseTo(2);
    expect(off.move_x).toBeCloseTo(0.5);
    expect(off.tilt_deg).toBeCloseTo(-10);
  });
});

function drawn([a, b, c, d, e, f]: readonly number[], { x, y }: Point): Point {
  return { x: (a ?? 0) * x + (c ?? 0) * y + (e ?? 0), y: (b ?? 0) * x + (d ?? 0) * y + (f ?? 0) };
}
