import type { Point } from '../image/index.ts';
import { interOcularPx, type FaceLandmarks } from './face-landmarks.ts';

/** Where the head points, in degrees, and how large the face is. What landmarks do not tell is null. */
export type HeadPose = {
  /** Positive: the nose points to the right edge of the photo. */
  readonly yaw_deg: number | null;
  /** Positive: the nose points up. */
  readonly pitch_deg: number | null;
  /** Positive: the head is tilted clockwise, as seen in the photo. */
  readonly roll_deg: number;
  /** Pixels between the pupils, as they lie in the photo. */
  readonly inter_ocular_px: number;
  /** The same with the turn of the head taken out, so that a turned face does not count as a small one. */
  readonly face_scale_px: number;
};

type Spot = 'right_eye' | 'left_eye' | 'nose_tip' | 'mouth_right' | 'mouth_left' | 'chin';
type Vector = readonly [x: number, y: number, z: number];

/**
 * A face in units of its own distance between the pupils: x to the right of the photo, y down, z towards the camera.
 * Nobody has exactly these proportions (`assumption`), so angles of one photo may be some degrees off; between two photos
 * of one person that error is the same and cancels out.
 */
export const typicalFace: Readonly<Record<Spot, Vector>> = {
  right_eye: [-0.5, 0, 0],
  left_eye: [0.5, 0, 0],
  nose_tip: [0, 0.66, 0.48],
  mouth_right: [-0.39, 1.06, 0.12],
  mouth_left: [0.39, 1.06, 0.12],
  chin: [0, 1.72, 0.1],
};

const SPOTS: readonly Spot[] = ['right_eye', 'left_eye', 'nose_tip', 'mouth_right', 'mouth_left', 'chin'];
const DEGREES = 180 / Math.PI;

/** Pose by fitting the typical face to the landmarks, seen from far away (weak perspective). */
export function headPose(landmarks: FaceLandmarks): HeadPose {
  const inter_ocular_px = interOcularPx(landmarks);
  const { right_eye, left_eye } = landmarks;
  const eyes_roll = Math.atan2(left_eye.y - right_eye.y, left_eye.x - right_eye.x) * DEGREES;
  const fitted = fitTypicalFace(landmarks);
  if (fitted === null)
    return { yaw_deg: null, pitch_deg: null, roll_deg: eyes_roll, inter_ocular_px, face_scale_px: inter_ocular_px };
  const [first, second, third] = fitted.rotation;
  return {
    yaw_deg: Math.asin(clamped(-third[0])) * DEGREES,
    pitch_deg: Math.atan2(third[1], third[2]) * DEGREES,
    roll_deg: Math.atan2(second[0], first[0]) * DEGREES,
    inter_ocular_px,
    face_scale_px: fitted.scale,
  };
}

type Fit = { readonly rotation: readonly [Vector, Vector, Vector]; readonly scale: number };

/** Needs the nose, without which depth cannot be told, and one place below it. */
function fitTypicalFace(landmarks: FaceLandmarks): Fit | null {
  const seen = SPOTS.flatMap((spot) => {
    const at = landmarks[spot];
    return at === null ? [] : [{ at, on: typicalFace[spot] }];
  });
  if (landmarks.nose_tip === null || seen.length < 4) return null;
  const middle = centre(seen.map(({ on }) => on));
  const place = centre(seen.map(({ at }) => [at.x, at.y, 0]));
  const model = seen.map(({ on }) => minus(on, middle));
  const points = seen.map(({ at }): Point => ({ x: at.x - place[0], y: at.y - place[1] }));
  const inverse = inverted(scatter(model));
  if (inverse === null) return null;
  const alongX = times(
    inverse,
    sumOf(
      model,
      points.map(({ x }) => x),
    ),
  );
  const alongY = times(
    inverse,
    sumOf(
      model,
      points.map(({ y }) => y),
    ),
  );
  const scale = (length(alongX) + length(alongY)) / 2;
  if (!(scale > 0) || length(alongX) === 0 || length(alongY) === 0) return null;
  return { rotation: orthonormal(alongX, alongY), scale };
}

/** The two rows made perpendicular by turning both by the same angle; the third is what stands on them. */
function orthonormal(alongX: Vector, alongY: Vector): readonly [Vector, Vector, Vector] {
  const [one, two] = [unit(alongX), unit(alongY)];
  const sum = unit(plus(one, two));
  const difference = unit(minus(one, two));
  const first = unit(plus(sum, difference));
  const second = unit(minus(sum, difference));
  return [first, second, cross(first, second)];
}

function centre(all: readonly Vector[]): Vector {
  const sum = all.reduce(plus, [0, 0, 0]);
  return [sum[0] / all.length, sum[1] / all.length, sum[2] / all.length];
}

function scatter(all: readonly Vector[]): readonly [Vector, Vector, Vector] {
  const row = (at: 0 | 1 | 2): Vector =>
    sumOf(
      all,
      all.map((one) => one[at]),
    );
  return [row(0), row(1), row(2)];
}

function sumOf(all: readonly Vector[], weights: readonly number[]): Vector {
  return all.reduce<Vector>((sum, one, at) => plus(sum, scaled(one, weights[at] ?? 0)), [0, 0, 0]);
}

function inverted([a, b, c]: readonly [Vector, Vector, Vector]): readonly [Vector, Vector, Vector] | null {
  const [bc, ca, ab] = [cross(b, c), cross(c, a), cross(a, b)];
  const determinant = dot(a, bc);
  if (Math.abs(determinant) < 1e-9) return null;
  const column = (at: 0 | 1 | 2): Vector => [bc[at] / determinant, ca[at] / determinant, ab[at] / determinant];
  return [column(0), column(1), column(2)];
}

function times(rows: readonly [Vector, Vector, Vector], by: Vector): Vector {
  return [dot(rows[0], by), dot(rows[1], by), dot(rows[2], by)];
}

const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const scaled = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const length = (a: Vector): number => Math.sqrt(dot(a, a));
const unit = (a: Vector): Vector => scaled(a, 1 / (length(a) || 1));
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const clamped = (value: number): number => Math.min(1, Math.max(-1, value));
