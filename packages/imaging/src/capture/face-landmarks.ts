import type { Box, Point } from '../image/index.ts';

/**
 * Places in a face that a detector found, in pixels of the photo that is measured. Left and right are the patient's own:
 * in a photo of the front, the left eye lies at the larger x. What was not found is null.
 */
export type FaceLandmarks = {
  readonly right_eye: Point;
  readonly left_eye: Point;
  readonly nose_tip: Point | null;
  readonly mouth_right: Point | null;
  readonly mouth_left: Point | null;
  readonly chin: Point | null;
};

/** Pixels between the pupils. */
export function interOcularPx({ right_eye, left_eye }: Pick<FaceLandmarks, 'right_eye' | 'left_eye'>): number {
  return Math.hypot(left_eye.x - right_eye.x, left_eye.y - right_eye.y);
}

/** The middle between the pupils. */
export function betweenEyes({ right_eye, left_eye }: Pick<FaceLandmarks, 'right_eye' | 'left_eye'>): Point {
  return { x: (right_eye.x + left_eye.x) / 2, y: (right_eye.y + left_eye.y) / 2 };
}

/** Lids, lashes and irises: twice the distance of the pupils wide, six tenths of it high. */
export function eyeBand(landmarks: FaceLandmarks): Box {
  const wide = interOcularPx(landmarks);
  const { x, y } = betweenEyes(landmarks);
  const drop = Math.abs(landmarks.left_eye.y - landmarks.right_eye.y);
  return { left: x - wide, top: y - wide * 0.3 - drop / 2, width: wide * 2, height: wide * 0.6 + drop };
}

/** Forehead to chin and ear to ear, as far as the eyes alone tell. */
export function faceBox(landmarks: FaceLandmarks): Box {
  const wide = interOcularPx(landmarks);
  const { x, y } = betweenEyes(landmarks);
  return { left: x - wide * 1.15, top: y - wide * 0.9, width: wide * 2.3, height: wide * 2.9 };
}

/** The same places in the same photo at another size. */
export function scaledLandmarks(landmarks: FaceLandmarks, factor: number): FaceLandmarks {
  const scaled = (point: Point): Point => ({ x: point.x * factor, y: point.y * factor });
  const orNull = (point: Point | null): Point | null => (point === null ? null : scaled(point));
  return {
    right_eye: scaled(landmarks.right_eye),
    left_eye: scaled(landmarks.left_eye),
    nose_tip: orNull(landmarks.nose_tip),
    mouth_right: orNull(landmarks.mouth_right),
    mouth_left: orNull(landmarks.mouth_left),
    chin: orNull(landmarks.chin),
  };
}
