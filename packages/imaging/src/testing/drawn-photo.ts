import type { FaceLandmarks } from '../capture/index.ts';
import { typicalFace } from '../capture/index.ts';
import { seededChance } from '../agreement/index.ts';
import type { LumaImage, Point } from '../image/index.ts';

/** Pictures whose truth is known, because they were drawn from it. */
export type Surface = (x: number, y: number) => number;

/** Skin-like: many soft spots of different sizes, placed by the seed over a square of this width. */
export function spottedSurface(seed: string, width: number): Surface {
  const chance = seededChance(seed);
  const spots = Array.from({ length: 70 }, () => ({
    x: chance() * width,
    y: chance() * width,
    size: (0.015 + chance() * 0.08) * width,
    strength: (chance() - 0.5) * 0.5,
  }));
  return (x, y) =>
    spots.reduce(
      (sum, spot) => sum + spot.strength * Math.exp(-((x - spot.x) ** 2 + (y - spot.y) ** 2) / (2 * spot.size ** 2)),
      0.5,
    );
}

/** The surface as a camera sees it; `from` says which place of the surface each pixel shows. */
export function photographed(
  surface: Surface,
  width: number,
  height: number,
  from: (pixel: Point) => Point = (pixel) => pixel,
): LumaImage {
  const luma = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = from({ x, y });
      luma[y * width + x] = Math.min(1, Math.max(0, surface(at.x, at.y)));
    }
  return { width, height, luma };
}

/** Leaves with hard edges lying over each other in many sizes: detail at every scale, as in a photo in focus. */
export function crispSurface(seed: string, width: number): Surface {
  const chance = seededChance(seed);
  const leaves = Array.from({ length: 400 }, () => ({
    x: chance() * width,
    y: chance() * width,
    square: ((0.006 + 0.08 * chance() ** 3) * width) ** 2,
    tone: 0.25 + chance() * 0.5,
  }));
  return (x, y) => leaves.find((leaf) => (x - leaf.x) ** 2 + (y - leaf.y) ** 2 < leaf.square)?.tone ?? 0.5;
}

/** Every brightness times a gain, plus an offset. */
export function relit(image: LumaImage, gain: number, offset: number): LumaImage {
  return { ...image, luma: image.luma.map((value) => value * gain + offset) };
}

/** Where the typical face's landmarks lie in a photo of a head that is turned, nods and tilts by these degrees. */
export function seenLandmarks(
  yaw_deg: number,
  pitch_deg: number,
  roll_deg: number,
  scale: number,
  at: Point,
): FaceLandmarks {
  const [yaw, pitch, roll] = [yaw_deg, pitch_deg, roll_deg].map((degrees) => (degrees * Math.PI) / 180);
  const seen = ([x, y, z]: readonly [number, number, number]): Point => {
    const [nodY, nodZ] = [
      y * Math.cos(pitch ?? 0) - z * Math.sin(pitch ?? 0),
      y * Math.sin(pitch ?? 0) + z * Math.cos(pitch ?? 0),
    ];
    const turnX = x * Math.cos(yaw ?? 0) + nodZ * Math.sin(yaw ?? 0);
    const [c, s] = [Math.cos(roll ?? 0), Math.sin(roll ?? 0)];
    return { x: at.x + scale * (turnX * c - nodY * s), y: at.y + scale * (turnX * s + nodY * c) };
  };
  return {
    right_eye: seen(typicalFace.right_eye),
    left_eye: seen(typicalFace.left_eye),
    nose_tip: seen(typicalFace.nose_tip),
    mouth_right: seen(typicalFace.mouth_right),
    mouth_left: seen(typicalFace.mouth_left),
    chin: seen(typicalFace.chin),
  };
}
