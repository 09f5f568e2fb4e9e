import type { Wish } from './course.ts';

/** What the invented patients come for: an indication, zones in which it is treated, and a device of the practice. */
export const wishes = {
  acneScars: { indication: 'acne-scars-rolling-boxcar', zones: ['cheeks', 'temples'], device: 'skinpen-precision' },
  acneScarsWide: {
    indication: 'acne-scars-rolling-boxcar',
    zones: ['cheeks', 'chin', 'forehead', 'temples'],
    device: 'skinpen-precision',
  },
  icePick: { indication: 'acne-scars-ice-pick', zones: ['cheeks'], device: 'skinpen-precision' },
  wrinkles: { indication: 'wrinkles', zones: ['periorbital', 'cheeks', 'forehead'], device: 'skinpen-precision' },
  neck: { indication: 'wrinkles', zones: ['neck'], device: 'skinpen-precision' },
  striae: { indication: 'striae', zones: ['abdomen'], device: 'skinpen-precision' },
  thighs: { indication: 'striae', zones: ['thighs'], device: 'skinpen-precision' },
  pigment: { indication: 'hyperpigmentation', zones: ['cheeks', 'forehead'], device: 'skinpen-precision' },
  pores: { indication: 'pores', zones: ['nose', 'cheeks'], device: 'skinpen-precision' },
  hair: { indication: 'hair-androgenetic', zones: ['scalp'], device: 'dermaroller' },
} as const satisfies Record<string, Wish>;
