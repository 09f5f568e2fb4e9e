import { interOcularPx, type FaceLandmarks } from '../capture/face-landmarks.ts';
import { blurred, insideOf, shrunk, wholeOf, type Box, type LumaImage, type Point } from '../image/index.ts';
import { coarseStart } from './coarse-search.ts';
import { correlationOf, overlapOf } from './overlap.ts';
import { refined } from './refine.ts';
import { inverse, moved, resized, similarityBetween, type Similarity } from './similarity.ts';

/** How the second photo lies on the first. */
export type Registration = {
  /** Takes places of the second (moving) photo to the same skin in the first (fixed) one, in pixels of both as given. */
  readonly transform: Similarity;
  readonly method: 'landmarks' | 'landmarks-refined' | 'brightness';
  /** How alike the two are where they overlap, −1 to 1, brightness and contrast aside. */
  readonly correlation: number;
  /** Part of the compared area that both photos show. */
  readonly covered: number;
};

export type Faces = { readonly fixed: FaceLandmarks; readonly moving: FaceLandmarks };

/** Longer sides at which the photos are compared, coarse to fine. */
const LARGEST_PX = 384;
const LEVELS_PX = [64, 128, 256, LARGEST_PX];
const COARSE_PX = 32;
/** Refining may correct landmarks by this part of the distance of the eyes, no more: beyond that it has lost its way. */
const MOST_CORRECTION = 0.08;

/** Lays one photo on another: by landmarks where both have them, then refined by brightness; else by brightness alone. */
export function register(fixed: LumaImage, moving: LumaImage, faces: Faces | null): Registration {
  const copies = { fixed: copyOf(fixed), moving: copyOf(moving) };
  const byLandmarks = faces === null ? null : similarityBetween(matchingPlaces(faces));
  if (faces === null || byLandmarks === null) return byBrightness(copies);
  const box = scaledBox(comparedBox(fixed, faces.fixed), copies.fixed.factor);
  const before = seenUnder(copies, inverse(byLandmarks), box);
  const after = refinedThrough(copies, inverse(byLandmarks), box);
  const isPlausible = correction(faces.fixed, byLandmarks, inverse(after.onto)) <= MOST_CORRECTION;
  return isPlausible && after.correlation > before.correlation
    ? registration(after, 'landmarks-refined')
    : registration(before, 'landmarks');
}

/** A photo at the largest size that is compared, and by how much it is smaller than the photo itself. */
type Copy = { readonly image: LumaImage; readonly factor: number };
type Copies = { readonly fixed: Copy; readonly moving: Copy };

function copyOf(photo: LumaImage): Copy {
  const image = shrunk(photo, LARGEST_PX);
  return { image, factor: image.width / photo.width };
}

function byBrightness(copies: Copies): Registration {
  const [fixed, moving] = [shrunk(copies.fixed.image, COARSE_PX), shrunk(copies.moving.image, COARSE_PX)];
  const [from, to] = [factorOf(copies.fixed, fixed), factorOf(copies.moving, moving)];
  const start = atSize(coarseStart(fixed, moving), 1 / from, 1 / to);
  return registration(refinedThrough(copies, start, wholeOf(copies.fixed.image)), 'brightness');
}

type Seen = { readonly onto: Similarity; readonly correlation: number; readonly covered: number };

/** Coarse to fine; each level begins where the one before ended. The box is one of the fixed copy. */
function refinedThrough(copies: Copies, start: Similarity, box: Box): Seen {
  let found: Seen = { onto: start, correlation: -1, covered: 0 };
  for (const level of LEVELS_PX) {
    const at = levelOf(copies, level, box);
    const here = refined(at.fixed, at.moving, atSize(found.onto, at.from, at.to), at.box);
    found = { ...here, onto: atSize(here.onto, 1 / at.from, 1 / at.to) };
  }
  return found;
}

function seenUnder(copies: Copies, onto: Similarity, box: Box): Seen {
  const at = levelOf(copies, LARGEST_PX, box);
  const overlap = overlapOf(at.fixed, at.moving, atSize(onto, at.from, at.to), at.box);
  return { onto, correlation: correlationOf(overlap), covered: overlap.covered };
}

/** Both photos at one level, with the factors from the photos themselves. */
function levelOf(copies: Copies, longest: number, box: Box) {
  const [fixed, moving] = [shrunk(copies.fixed.image, longest), shrunk(copies.moving.image, longest)];
  const scaled = scaledBox(box, fixed.width / copies.fixed.image.width);
  return {
    fixed: blurred(fixed, 1),
    moving: blurred(moving, 1),
    from: factorOf(copies.fixed, fixed),
    to: factorOf(copies.moving, moving),
    box: insideOf(fixed, scaled) ?? wholeOf(fixed),
  };
}

function factorOf({ image, factor }: Copy, small: LumaImage): number {
  return (small.width / image.width) * factor;
}

/** A transform between photos as one between their copies at other sizes: small = (large + ½) · factor − ½. */
function atSize(onto: Similarity, from: number, to: number): Similarity {
  const { a, b, tx, ty } = resized(onto, from, to);
  const [shiftFrom, shiftTo] = [from / 2 - 0.5, to / 2 - 0.5];
  return { a, b, tx: tx + shiftTo - (a - b) * shiftFrom, ty: ty + shiftTo - (b + a) * shiftFrom };
}

function registration({ onto, correlation, covered }: Seen, method: Registration['method']): Registration {
  return { transform: inverse(onto), method, correlation, covered };
}

const SPOTS = ['right_eye', 'left_eye', 'nose_tip', 'mouth_right', 'mouth_left'] as const;

/** The chin is left out: it moves with the jaw. */
function matchingPlaces({ fixed, moving }: Faces): readonly { from: Point; to: Point }[] {
  return SPOTS.flatMap((spot) => {
    const [from, to] = [moving[spot], fixed[spot]];
    return from === null || to === null ? [] : [{ from, to }];
  });
}

/** The face without what surrounds it. */
function comparedBox(fixed: LumaImage, landmarks: FaceLandmarks): Box {
  const eyes = interOcularPx(landmarks);
  const { right_eye, left_eye } = landmarks;
  const [x, y] = [(right_eye.x + left_eye.x) / 2, (right_eye.y + left_eye.y) / 2];
  const box = insideOf(fixed, { left: x - eyes, top: y - eyes * 0.8, width: eyes * 2, height: eyes * 2.3 });
  return box ?? wholeOf(fixed);
}

function scaledBox({ left, top, width, height }: Box, factor: number): Box {
  return { left: left * factor, top: top * factor, width: width * factor, height: height * factor };
}

/** How far the eyes move between the two transforms, as a part of their distance. */
function correction(fixed: FaceLandmarks, before: Similarity, after: Similarity): number {
  const eyes = interOcularPx(fixed);
  const moves = [fixed.right_eye, fixed.left_eye].map((eye) => {
    const there = moved(after, moved(inverse(before), eye));
    return Math.hypot(there.x - eye.x, there.y - eye.y);
  });
  return Math.max(...moves) / eyes;
}
