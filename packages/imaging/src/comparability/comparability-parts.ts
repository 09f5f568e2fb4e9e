import type { CaptureFacts, HeadPose } from '../capture/index.ts';
import { scoredPart, unknownPart, type Tested } from './comparability-part.ts';
import { closeness, comparabilityLimits as limits } from './comparability-limits.ts';
import type { ComparabilityPart, PairAlignment, PhotoToCompare } from './comparability.ts';

export function viewPart(before: PhotoToCompare, after: PhotoToCompare): ComparabilityPart {
  const isSame = before.view === after.view;
  return scoredPart('view', [{ score: isSame ? 1 : 0, code: 'other-view', numbers: {} }]);
}

/** By landmarks; without them by how well the photos lie on each other; else unknown. */
export function posePart(
  before: PhotoToCompare,
  after: PhotoToCompare,
  alignment: PairAlignment | null,
): ComparabilityPart {
  const [one, other] = [before.capture?.pose ?? null, after.capture?.pose ?? null];
  if (one === null || other === null) return alignedPart('pose', alignment);
  return scoredPart('pose', [headTurn(one, other)]);
}

export function scalePart(
  before: PhotoToCompare,
  after: PhotoToCompare,
  alignment: PairAlignment | null,
): ComparabilityPart {
  const [one, other] = [faceShare(before.capture), faceShare(after.capture)];
  if (one !== null && other !== null) return scoredPart('scale', [sizeDifference(other / one)]);
  if (alignment === null || alignment.correlation < limits.correlation.good)
    return unknownPart('scale', 'no-landmarks');
  return scoredPart('scale', [sizeDifference(alignment.scale)]);
}

export function lightPart(before: PhotoToCompare, after: PhotoToCompare): ComparabilityPart {
  const [one, other] = [before.capture, after.capture];
  if (one === null || other === null) return unknownPart('light', 'not-measured');
  if (one.exposure.region !== other.exposure.region) return unknownPart('light', 'measured-in-another-way');
  const clipped = (facts: CaptureFacts): number => facts.exposure.clipped_bright + facts.exposure.clipped_dark;
  return scoredPart('light', [
    tested('brightness-differs', other.exposure.mean - one.exposure.mean, limits.brightness),
    tested('contrast-differs', other.exposure.contrast - one.exposure.contrast, limits.contrast),
    tested('light-falls-otherwise', unevenness(one, other), limits.evenness),
    // A view without a face has a background, which may be black or white.
    tested(
      'detail-lost-in-light',
      one.exposure.region === 'face' ? Math.max(clipped(one), clipped(other)) : 0,
      limits.clipped,
    ),
  ]);
}

export function sharpnessPart(before: PhotoToCompare, after: PhotoToCompare): ComparabilityPart {
  const [one, other] = [before.capture?.sharpness ?? null, after.capture?.sharpness ?? null];
  if (one === null || other === null) return unknownPart('sharpness', 'not-measured');
  if (one.method !== other.method) return unknownPart('sharpness', 'measured-in-another-way');
  const least = limits.least_sharpness[one.method];
  const blurred = [one, other].filter(({ value }) => value < least).length;
  const isBlurred = { score: blurred === 0 ? 1 : 0, numbers: {} };
  return scoredPart('sharpness', [
    tested('one-is-blurred', other.value - one.value, limits.sharpness),
    { ...isBlurred, code: blurred === 2 ? 'both-are-blurred' : 'one-is-blurred' },
  ]);
}

export function timingPart(before: PhotoToCompare, after: PhotoToCompare, window_days: number): ComparabilityPart {
  const inside = (photo: PhotoToCompare): boolean => isInWindow(photo, window_days);
  const days = (photo: PhotoToCompare): number => photo.days_since_session ?? 0;
  return scoredPart('days-since-session', [
    { score: inside(before) ? 0 : 1, code: 'before-in-swelling-window', numbers: { days: days(before), window_days } },
    { score: inside(after) ? 0 : 1, code: 'after-in-swelling-window', numbers: { days: days(after), window_days } },
  ]);
}

export function isInWindow({ days_since_session }: PhotoToCompare, window_days: number): boolean {
  return days_since_session !== null && days_since_session < window_days;
}

/**
 * Make-up hides what is compared.
 * @source protocols.md s5 step 1, NCT016: make-up removal is a condition of rating redness
 */
export function makeUpPart(before: PhotoToCompare, after: PhotoToCompare): ComparabilityPart {
  const isWorn = before.make_up === true || after.make_up === true;
  if (isWorn) return scoredPart('make-up', [{ score: 0, code: 'make-up-worn', numbers: {} }]);
  if (before.make_up === null || after.make_up === null) return unknownPart('make-up', 'make-up-not-said');
  return scoredPart('make-up', []);
}

function alignedPart(part: 'pose', alignment: PairAlignment | null): ComparabilityPart {
  if (alignment === null) return unknownPart(part, 'no-landmarks');
  const { good, poor } = limits.correlation;
  const score = closeness(1 - alignment.correlation, { good: 1 - good, poor: 1 - poor });
  const percent = Math.round(alignment.correlation * 100);
  return scoredPart(part, [
    { score, code: score === 0 ? 'cannot-be-aligned' : 'aligned-by-brightness', numbers: { percent } },
  ]);
}

function headTurn(one: HeadPose, other: HeadPose): Tested {
  const angles = [
    (other.yaw_deg ?? 0) - (one.yaw_deg ?? 0),
    (other.pitch_deg ?? 0) - (one.pitch_deg ?? 0),
    other.roll_deg - one.roll_deg,
  ];
  const degrees = Math.max(...angles.map(Math.abs));
  return { ...tested('head-turned-otherwise', degrees, limits.pose_deg), numbers: { degrees: Math.round(degrees) } };
}

/** Size of the face in the photo, whatever the photo's own size. */
function faceShare(facts: CaptureFacts | null): number | null {
  if (facts === null || facts.pose === null) return null;
  return facts.pose.face_scale_px / Math.max(facts.width_px, facts.height_px);
}

function sizeDifference(ratio: number): Tested {
  const off = Math.max(ratio, 1 / ratio) - 1;
  return { score: closeness(off, limits.scale), code: 'other-size', numbers: { percent: Math.round(off * 100) } };
}

function unevenness(one: CaptureFacts, other: CaptureFacts): number {
  return Math.max(
    Math.abs(other.light.left_right - one.light.left_right),
    Math.abs(other.light.top_bottom - one.light.top_bottom),
  );
}

function tested(code: Tested['code'], difference: number, limit: { good: number; poor: number }): Tested {
  return { score: closeness(difference, limit), code, numbers: { percent: Math.round(Math.abs(difference) * 100) } };
}
