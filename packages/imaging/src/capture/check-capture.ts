import type { ViewPose } from '@stipple/engine/photo-views';
import type { CaptureFacts } from './capture-facts.ts';
import { captureLimits as limits } from './capture-limits.ts';

/** One live check. `unknown` neither opens the shutter by itself nor keeps a photo from being taken. */
export type CaptureCheck = {
  readonly code: 'sharpness' | 'exposure' | 'light' | 'pose' | 'scale';
  readonly state: 'holds' | 'fails' | 'unknown';
  /** What to change, as a code that screens put into words; null where nothing is to be changed. */
  readonly advice: CaptureAdvice | null;
};

export type CaptureAdvice =
  | 'hold-still'
  | 'more-light'
  | 'less-light'
  | 'flat-light'
  | 'light-from-the-left'
  | 'light-from-the-right'
  | 'light-from-above'
  | 'light-from-below'
  | 'turn-to-left-edge'
  | 'turn-to-right-edge'
  | 'chin-up'
  | 'chin-down'
  | 'tilt-clockwise'
  | 'tilt-anticlockwise'
  | 'come-closer'
  | 'go-back'
  | 'no-face-found';

export type CaptureWish = {
  /** Of the view; null where it shows no face. */
  readonly pose: ViewPose | null;
  /** The photo that this one is to match; null for the first. */
  readonly baseline: CaptureFacts | null;
};

/** All live checks in the order in which they are shown. */
export function checkCapture(facts: CaptureFacts, wish: CaptureWish): readonly CaptureCheck[] {
  return [
    checkSharpness(facts),
    checkExposure(facts),
    checkLight(facts),
    checkPose(facts, wish),
    checkScale(facts, wish),
  ];
}

/** Whether the shutter may open by itself: everything that can be known holds, and for a view of the face it is known. */
export function mayShoot(checks: readonly CaptureCheck[], wish: CaptureWish): boolean {
  return checks.every(({ state }) => state === 'holds' || (state === 'unknown' && wish.pose === null));
}

function checkSharpness({ sharpness }: CaptureFacts): CaptureCheck {
  const code = 'sharpness';
  if (sharpness === null) return { code, state: 'unknown', advice: null };
  const holds = sharpness.value >= limits.least_sharpness[sharpness.method];
  return holds ? { code, state: 'holds', advice: null } : { code, state: 'fails', advice: 'hold-still' };
}

function checkExposure({ exposure }: CaptureFacts): CaptureCheck {
  const code = 'exposure';
  if (exposure.mean < limits.least_mean || exposure.clipped_dark > limits.most_clipped)
    return { code, state: 'fails', advice: 'more-light' };
  if (exposure.mean > limits.most_mean || exposure.clipped_bright > limits.most_clipped)
    return { code, state: 'fails', advice: 'less-light' };
  if (exposure.contrast < limits.least_contrast) return { code, state: 'fails', advice: 'flat-light' };
  return { code, state: 'holds', advice: null };
}

function checkLight({ light: { left_right, top_bottom } }: CaptureFacts): CaptureCheck {
  const code = 'light';
  const isEven = Math.max(Math.abs(left_right), Math.abs(top_bottom)) <= limits.most_uneven;
  if (isEven) return { code, state: 'holds', advice: null };
  if (Math.abs(left_right) >= Math.abs(top_bottom))
    return { code, state: 'fails', advice: left_right > 0 ? 'light-from-the-right' : 'light-from-the-left' };
  return { code, state: 'fails', advice: top_bottom > 0 ? 'light-from-below' : 'light-from-above' };
}

function checkPose({ pose }: CaptureFacts, { pose: wanted, baseline }: CaptureWish): CaptureCheck {
  const code = 'pose';
  if (pose === null) return { code, state: 'unknown', advice: wanted === null ? null : 'no-face-found' };
  const before = baseline?.pose ?? null;
  const most = before === null ? limits.most_pose_off_deg : limits.most_pose_off_baseline_deg;
  const yaw = pose.yaw_deg === null ? 0 : pose.yaw_deg - (before?.yaw_deg ?? wanted?.yaw_deg ?? pose.yaw_deg);
  const pitch =
    pose.pitch_deg === null ? 0 : pose.pitch_deg - (before?.pitch_deg ?? wanted?.pitch_deg ?? pose.pitch_deg);
  const roll = pose.roll_deg - (before?.roll_deg ?? 0);
  const worst = Math.max(Math.abs(yaw), Math.abs(pitch), Math.abs(roll));
  if (worst <= most) return { code, state: 'holds', advice: null };
  if (Math.abs(yaw) === worst)
    return { code, state: 'fails', advice: yaw > 0 ? 'turn-to-left-edge' : 'turn-to-right-edge' };
  if (Math.abs(pitch) === worst) return { code, state: 'fails', advice: pitch > 0 ? 'chin-down' : 'chin-up' };
  return { code, state: 'fails', advice: roll > 0 ? 'tilt-anticlockwise' : 'tilt-clockwise' };
}

function checkScale({ pose, width_px }: CaptureFacts, { baseline }: CaptureWish): CaptureCheck {
  const code = 'scale';
  if (pose === null) return { code, state: 'unknown', advice: null };
  const before = baseline?.pose ?? null;
  if (baseline === null || before === null) {
    const holds = pose.inter_ocular_px >= limits.least_inter_ocular_px;
    return holds ? { code, state: 'holds', advice: null } : { code, state: 'fails', advice: 'come-closer' };
  }
  const ratio = pose.face_scale_px / width_px / (before.face_scale_px / baseline.width_px);
  if (Math.abs(ratio - 1) <= limits.most_scale_off_baseline) return { code, state: 'holds', advice: null };
  return { code, state: 'fails', advice: ratio > 1 ? 'go-back' : 'come-closer' };
}
