import { cite } from '../cite.ts';
import type { IndicationEntry } from '../entry.ts';
import { planOf } from '../example-of.ts';
import { maintenanceNotFound } from '../maintenance.ts';
import { position } from '../position.ts';
import { clearedNowhere } from '../regulatory-standing.ts';
import { mm } from '../../kernel/index.ts';

const co2 = cite(
  'Striae22',
  'RCT',
  'V',
  '40 people, 4 monthly sessions against fractional CO2 laser: the cross-section fell in both, no difference; depth not read.',
);
const laser = cite(
  'Striae19',
  'RCT',
  'V',
  '20 people, abdomen, types III and IV, 5 monthly sessions against a 1340 nm laser: no difference; DLQI 8.4 to 2.64; pain 5.23 against 2.39; adverse effects for 3.0 against 4.03 days; depth not read.',
);
const codes = cite('ICD10CM', 'REG', 'V', 'Codes and titles of ICD-10-CM FY2021.');

/** Depth is not stated in the trials that were read. @source protocols.md s1A and s1B, Striae22 Striae19 */
export const striae: IndicationEntry = {
  code: 'striae',
  name: 'Striae',
  plain_name: 'stretch marks',
  revision: 1,
  retired: false,
  codings: [{ system: 'icd-10-cm', code: 'L90.6', display: 'Striae atrophicae', sources: [codes] }],
  zones: ['abdomen', 'thighs', 'back'],
  referral: null,
  plan: {
    goal: 'Narrower, less visible striae',
    depth_mm: [mm(1.5), mm(2)],
    sessions: [4, 5],
    interval_days: [28, 28],
    endpoints: ['pinpoint-bleeding', 'pinpoint-bleeding'],
    measure: 'gais',
    patient_measure: 'gais-patient',
    // One reading, at six months, is all that the templates give for striae.
    first_reading_days: 180,
    final_reading_days: 180,
    readings_counted_from: 'last-session',
    stop_rule: 'Stop and review when the striae are unchanged at the reading, or when dark marks or lines appear.',
    tell_the_patient:
      'The effect is about the same as with a fractional laser, and the treatment hurts more: about 5 on a scale to 10.',
    adjuncts: 'None.',
    sources: [co2, laser],
    sign_off: 'default',
  },
  published: [
    { says: 'As good as fractional CO2 laser.', citation: co2 },
    { says: 'As good as a non-ablative laser, more painful.', citation: laser },
    position(
      'Aust08',
      'COH',
      'V',
      'Wrinkles, laxity, scars and striae of 480 people, retrospective, surgical roller, mostly one session: self-rated 60 to 80 % better.',
    ),
  ],
  standing: clearedNowhere,
  maintenance: maintenanceNotFound,
  sources: [co2, laser],
  examples: {
    accepting: planOf({
      zone: 'abdomen',
      depth_mm: 2,
      endpoint: 'pinpoint-bleeding',
      sessions_planned: 5,
      interval_days: 28,
      says: ['depth.beyond-evaluated', 'off_label.stated'],
    }),
    refusing: planOf({
      zone: 'abdomen',
      depth_mm: 2.25,
      endpoint: 'more-than-pinpoint-bleeding',
      sessions_planned: 6,
      interval_days: 27,
      says: [
        'depth.beyond-evaluated',
        'depth.above-usual',
        'depth.beyond-indication',
        'endpoint.beyond',
        'interval_days.short',
        'sessions_planned.many',
        'off_label.stated',
      ],
    }),
  },
  sign_off: 'default',
};
