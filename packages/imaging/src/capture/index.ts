export { measureCapture, type CaptureFacts } from './capture-facts.ts';
export { captureLimits } from './capture-limits.ts';
export { checkCapture, mayShoot, type CaptureAdvice, type CaptureCheck, type CaptureWish } from './check-capture.ts';
export { betweenEyes, eyeBand, faceBox, interOcularPx, scaledLandmarks, type FaceLandmarks } from './face-landmarks.ts';
export { headPose, typicalFace, type HeadPose } from './head-pose.ts';
export { exposureOf, lightEvennessOf, type Exposure, type LightEvenness } from './light.ts';
export { sharpnessOf, type Sharpness } from './sharpness.ts';
