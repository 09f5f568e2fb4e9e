import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { measured } from '../skin-layers.ts';

/** @source protocols.md s4, row Hands, arms */
export const upperArms: ZoneEntry = {
  code: 'upper-arms',
  name: 'Upper arms',
  revision: 1,
  retired: false,
  view: 'body',
  soft_depth_mm: [mm(0.5), mm(0.75)],
  depth_cap_mm: mm(1),
  why_cap: 'No published figure was found: by analogy with thin skin. No device is cleared for it.',
  excluded: false,
  positions: [],
  part_of: 'hands',
  skin_layers: [
    ...measured('LAURENT07', '20 MHz ultrasound', [['deltoid', 'both', '18-70 years', 'skin', 2.02, null, 342]]),
    ...measured('GIBNEY10', 'ultrasound', [
      ['upper arm', 'both', '18-85 years, with diabetes', 'skin', 2.2, null, 388, { note: '95% CI 2.2-2.3.' }],
      ['upper arm', 'both', '18-85 years, with diabetes', 'fat', 10.8, null, 388, { note: '95% CI 10.2-11.3.' }],
    ]),
    ...measured('SIM14', '7-12 MHz ultrasound', [
      ['upper arm', 'both', 'adults with diabetes, Korea', 'skin', 2.0, 0.34, 156],
    ]),
    ...measured('SIM14', 'ultrasound', [['upper arm', 'both', 'adults with diabetes, Korea', 'fat', 5.5, 2.68, 156]]),
  ],
  sources: [
    cite(
      'PSK-SOC',
      'CON',
      'V',
      'Match needle length to the site and put no pressure over bone, to prevent dyspigmentation and scars.',
    ),
  ],
  examples: {
    accepting: passOf('upper-arms', 1, ['depth.above-usual'], { device: 'dermapen-class' }),
    refusing: passOf('upper-arms', 1.1, ['depth.above-cap'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
