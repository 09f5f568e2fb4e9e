import { insideOf, wholeOf, type Box, type LumaImage } from '../image/index.ts';
import { betweenEyes, faceBox, type FaceLandmarks } from './face-landmarks.ts';

/** How much light there is, read in the face where landmarks tell where it is, else in the whole photo. */
export type Exposure = {
  readonly region: 'face' | 'whole-photo';
  /** Mean brightness, 0 to 1. */
  readonly mean: number;
  /** Brightness at the 95th less that at the 5th of a hundred pixels. */
  readonly contrast: number;
  /** Part of the pixels without any detail left: blocked shadows and burnt lights. */
  readonly clipped_dark: number;
  readonly clipped_bright: number;
};

/** How evenly the light falls: −1 to 1, 0 even. Positive: the left of the photo, or its upper half, is brighter. */
export type LightEvenness = {
  readonly region: 'face' | 'whole-photo';
  readonly left_right: number;
  readonly top_bottom: number;
};

const BLACK = 4 / 255;
const WHITE = 251 / 255;
const BINS = 256;

export function exposureOf(image: LumaImage, landmarks: FaceLandmarks | null): Exposure {
  const { box, region } = regionOf(image, landmarks);
  const histogram = new Uint32Array(BINS);
  let [sum, dark, bright] = [0, 0, 0];
  eachIn(image, box, (value) => {
    sum += value;
    if (value <= BLACK) dark += 1;
    if (value >= WHITE) bright += 1;
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor(value * BINS)));
    histogram[bin] = (histogram[bin] ?? 0) + 1;
  });
  const count = box.width * box.height;
  return {
    region,
    mean: sum / count,
    contrast: quantile(histogram, count, 0.95) - quantile(histogram, count, 0.05),
    clipped_dark: dark / count,
    clipped_bright: bright / count,
  };
}

export function lightEvennessOf(image: LumaImage, landmarks: FaceLandmarks | null): LightEvenness {
  const { box, region } = regionOf(image, landmarks);
  const middle = landmarks === null ? box.left + box.width / 2 : betweenEyes(landmarks).x;
  const halfway = box.top + box.height / 2;
  const halves = { left: mean(), right: mean(), top: mean(), bottom: mean() };
  eachIn(image, box, (value, x, y) => {
    (x < middle ? halves.left : halves.right).add(value);
    (y < halfway ? halves.top : halves.bottom).add(value);
  });
  return {
    region,
    left_right: imbalance(halves.left.value(), halves.right.value()),
    top_bottom: imbalance(halves.top.value(), halves.bottom.value()),
  };
}

function regionOf(image: LumaImage, landmarks: FaceLandmarks | null): { box: Box; region: Exposure['region'] } {
  const box = landmarks === null ? null : insideOf(image, faceBox(landmarks));
  return box === null ? { box: wholeOf(image), region: 'whole-photo' } : { box, region: 'face' };
}

function eachIn(image: LumaImage, box: Box, look: (value: number, x: number, y: number) => void): void {
  for (let y = box.top; y < box.top + box.height; y += 1)
    for (let x = box.left; x < box.left + box.width; x += 1) look(image.luma[y * image.width + x] ?? 0, x, y);
}

function quantile(histogram: Uint32Array, count: number, part: number): number {
  let seen = 0;
  for (const [bin, here] of histogram.entries()) {
    seen += here;
    if (seen >= part * count) return (bin + 0.5) / BINS;
  }
  return 1;
}

function mean(): { add(value: number): void; value(): number } {
  let [sum, count] = [0, 0];
  return {
    add: (value) => {
      sum += value;
      count += 1;
    },
    value: () => (count === 0 ? 0 : sum / count),
  };
}

function imbalance(one: number, other: number): number {
  return one + other < 1e-6 ? 0 : (one - other) / (one + other);
}
