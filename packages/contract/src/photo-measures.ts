import { z } from 'zod';

const part = z.number().min(0).max(1);
const signed = z.number().min(-1).max(1);
const degrees = z.number().min(-180).max(180);
const pixels = z.number().min(0).max(100_000);
const region = z.enum(['face', 'whole-photo']);

/** What a photo tells of itself, measured on the device or by the server. Same shape as `CaptureFacts` of imaging. */
export const captureShape = z.strictObject({
  width_px: z.int().min(1).max(100_000),
  height_px: z.int().min(1).max(100_000),
  sharpness: z.strictObject({ value: part, method: z.enum(['eye-band', 'whole-photo']) }).nullable(),
  exposure: z.strictObject({ region, mean: part, contrast: signed, clipped_dark: part, clipped_bright: part }),
  light: z.strictObject({ region, left_right: signed, top_bottom: signed }),
  /** Null without landmarks. */
  pose: z
    .strictObject({
      yaw_deg: degrees.nullable(),
      pitch_deg: degrees.nullable(),
      roll_deg: degrees,
      inter_ocular_px: pixels,
      face_scale_px: pixels,
    })
    .nullable(),
});

/** How the later photo lies on the earlier one. Same shape as `Registration` of imaging. */
export const registrationShape = z.strictObject({
  transform: z.strictObject({
    a: z.number().min(-100).max(100),
    b: z.number().min(-100).max(100),
    tx: z.number().min(-1_000_000).max(1_000_000),
    ty: z.number().min(-1_000_000).max(1_000_000),
  }),
  method: z.enum(['landmarks', 'landmarks-refined', 'brightness']),
  correlation: signed,
  covered: part,
});
