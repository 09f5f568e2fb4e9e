import type { FaceLandmarks } from '@stipple/imaging/capture';
import type { Point } from '@stipple/imaging/image';

/** A point of the mesh: x and y in pixels, then a depth that is not used. */
export type MeshPoint = readonly (number | undefined)[];

/** Where the model of MediaPipe puts what we look for. Left and right are the patient's own. */
const NOSE_TIP = 1;
const CHIN = 152;
const MOUTH = { right: 61, left: 291 };
const EYE_CORNERS = { right: [33, 133], left: [263, 362] } as const;
/** The middle of each iris; which of the two is which is told by the corners of the eyes. */
const IRISES = [468, 473];

/** The few places that imaging reads, of the several hundred that the model gives. Null where the eyes are missing. */
export function landmarksOfMesh(mesh: readonly MeshPoint[]): FaceLandmarks | null {
  const at = (index: number): Point | null => pointOf(mesh[index]);
  const right_eye = pupil(mesh, EYE_CORNERS.right);
  const left_eye = pupil(mesh, EYE_CORNERS.left);
  if (right_eye === null || left_eye === null) return null;
  return {
    right_eye,
    left_eye,
    nose_tip: at(NOSE_TIP),
    mouth_right: at(MOUTH.right),
    mouth_left: at(MOUTH.left),
    chin: at(CHIN),
  };
}

/** The iris between the corners of this eye, or the middle of the eye where no iris was found. */
function pupil(mesh: readonly MeshPoint[], [outer, inner]: readonly [number, number]): Point | null {
  const [one, other] = [pointOf(mesh[outer]), pointOf(mesh[inner])];
  if (one === null || other === null) return null;
  const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
  const width = Math.hypot(one.x - other.x, one.y - other.y);
  const inside = IRISES.map((index) => pointOf(mesh[index])).find(
    (iris): iris is Point => iris !== null && Math.hypot(iris.x - middle.x, iris.y - middle.y) < width / 2,
  );
  return inside ?? middle;
}

function pointOf(point: MeshPoint | undefined): Point | null {
  const [x, y] = point ?? [];
  return x === undefined || y === undefined || !Number.isFinite(x) || !Number.isFinite(y) ? null : { x, y };
}
