import type { PhotoView } from './photo-view.ts';

const face = [
  'cheekbones',
  'cheeks',
  'chin',
  'ears',
  'eyelids',
  'facial-scar',
  'forehead',
  'glabella',
  'jaw',
  'lips',
  'lower-lip',
  'nasolabial-folds',
  'nose',
  'periorbital',
  'temples',
  'upper-lip',
] as const;
const neck = ['neck', 'under-chin'] as const;
const usual = { revision: 1, retired: false, sign_off: 'default' } as const;

/**
 * The face from five sides, then the neck. Left and right are the patient's own.
 * @source protocols.md s5 step 1 (standard photographs) and s11 (view, light and distance are recorded); the list itself is `default`
 */
export const faceViews: readonly PhotoView[] = [
  {
    code: 'face-front',
    name: 'Face, front',
    instruction: 'Looking straight into the camera, mouth closed, nothing in the face, hair back.',
    zones: [...face, ...neck],
    pose: { yaw_deg: 0, pitch_deg: 0 },
    ...usual,
  },
  {
    code: 'face-oblique-left',
    name: 'Face, left half turned',
    instruction: 'Head turned half way to the patient’s right, so that the left cheek faces the camera.',
    zones: face,
    pose: { yaw_deg: -45, pitch_deg: 0 },
    ...usual,
  },
  {
    code: 'face-oblique-right',
    name: 'Face, right half turned',
    instruction: 'Head turned half way to the patient’s left, so that the right cheek faces the camera.',
    zones: face,
    pose: { yaw_deg: 45, pitch_deg: 0 },
    ...usual,
  },
  {
    code: 'face-profile-left',
    name: 'Face, left side',
    instruction: 'Head turned fully to the patient’s right; the left side fills the photo.',
    zones: face,
    pose: null,
    ...usual,
  },
  {
    code: 'face-profile-right',
    name: 'Face, right side',
    instruction: 'Head turned fully to the patient’s left; the right side fills the photo.',
    zones: face,
    pose: null,
    ...usual,
  },
  {
    code: 'neck-front',
    name: 'Neck, front',
    instruction: 'Chin lifted, shoulders down, from the mouth to the collar bones.',
    zones: neck,
    pose: null,
    ...usual,
  },
];
