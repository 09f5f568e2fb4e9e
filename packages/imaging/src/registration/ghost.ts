import { betweenEyes, interOcularPx, type FaceLandmarks } from '../capture/face-landmarks.ts';
import type { Frame } from './synchronised-view.ts';
import { moved, type Similarity } from './similarity.ts';

/** How the live picture differs from the ghost of the baseline that lies over it. */
export type GhostDeviation = {
  /** As parts of the distance of the eyes; positive: the face must move to the right, or down, to fit. */
  readonly move_x: number;
  readonly move_y: number;
  /** Above 1: the face must become larger. */
  readonly grow: number;
  /** Degrees; positive: the head must tilt clockwise. */
  readonly tilt_deg: number;
};

/** Lays the baseline photo over the live picture so that it covers the window as the camera's picture does. */
export function placeGhost(baseline: Frame, live: Frame): Similarity {
  const scale = Math.max(live.width / baseline.width, live.height / baseline.height);
  return {
    a: scale,
    b: 0,
    tx: (live.width - baseline.width * scale) / 2,
    ty: (live.height - baseline.height * scale) / 2,
  };
}

/** What is still to be changed; both landmarks in pixels of their own pictures. */
export function ghostDeviation(baseline: FaceLandmarks, live: FaceLandmarks, ghost: Similarity): GhostDeviation {
  const wanted = { right_eye: moved(ghost, baseline.right_eye), left_eye: moved(ghost, baseline.left_eye) };
  const [eyes, wantedEyes] = [interOcularPx(live), interOcularPx(wanted)];
  const [at, goal] = [betweenEyes(live), betweenEyes(wanted)];
  const unit = wantedEyes || 1;
  return {
    move_x: (goal.x - at.x) / unit,
    move_y: (goal.y - at.y) / unit,
    grow: eyes === 0 ? 1 : wantedEyes / eyes,
    tilt_deg: tiltOf(wanted) - tiltOf(live),
  };
}

function tiltOf({ right_eye, left_eye }: Pick<FaceLandmarks, 'right_eye' | 'left_eye'>): number {
  return (Math.atan2(left_eye.y - right_eye.y, left_eye.x - right_eye.x) * 180) / Math.PI;
}
