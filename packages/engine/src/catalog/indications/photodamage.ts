import { cite } from '../cite.ts';
import { icd } from '../codings.ts';
import type { IndicationEntry } from '../entry.ts';
import { planOf } from '../example-of.ts';
import { maintenanceOfAgeingSkin } from '../maintenance.ts';
import { clearedNowhere } from '../regulatory-standing.ts';
import { mm } from '../../kernel/index.ts';

const pen = cite(
  'Ablon18',
  'COH',
  'V',
  'Pen with 6 needles at 100 to 150 Hz to 1.5 mm, 4 sessions 30 days apart, 48 people: texture 1.54, wrinkles 1.23, laxity 1.09 grade better at day 150, significant by day 90.',
);
const biopsies = cite(
  'ASJ21',
  'COH',
  'V',
  '35 faces and 32 necks, fine lines of types I to IV, 4 monthly sessions: dermal density 101.86 %, epidermal 19.28 % and elasticity by instrument 28.2 % up at 3 months; elastin protein unchanged.',
);
const photoageing = cite(
  'ElDom15b',
  'COH',
  'S',
  'Ten people, Glogau II and III, 6 sessions 2 weeks apart: collagen and tropoelastin up, total elastin down.',
);

/** @source protocols.md s1A and s1B, Ablon18 ASJ21 ElDom15b */
export const photodamage: IndicationEntry = {
  code: 'photodamage',
  name: 'Photodamage',
  plain_name: 'sun-damaged skin',
  revision: 1,
  retired: false,
  codings: [
    icd('L57.8', 'Other skin changes due to chronic exposure to nonionizing radiation'),
    icd('L57.9', 'Skin changes due to chronic exposure to nonionizing radiation, unspecified'),
  ],
  zones: ['forehead', 'temples', 'cheeks', 'upper-lip', 'chin', 'neck', 'decollete', 'hands'],
  referral: null,
  plan: {
    goal: 'Firmer, smoother skin: about one grade',
    depth_mm: [mm(0.5), mm(1.5)],
    sessions: [4, 4],
    interval_days: [28, 28],
    endpoints: ['erythema', 'pinpoint-bleeding'],
    measure: 'gais',
    patient_measure: 'gais-patient',
    first_reading_days: 90,
    final_reading_days: 150,
    readings_counted_from: 'first-session',
    stop_rule: 'Stop and review when the reading at day 150 shows no change, or when dark marks or lines appear.',
    tell_the_patient:
      'In one study without a comparison group, ageing skin became about one step better on a scale of five to six steps, five months after the first session.',
    adjuncts: 'None needed.',
    sources: [pen, biopsies],
    sign_off: 'default',
  },
  published: [
    { says: 'Texture 1.54, wrinkles 1.23, laxity 1.09 grade better.', citation: pen },
    { says: 'Denser skin, elastin unchanged.', citation: biopsies },
    { says: 'More collagen, less elastin in ten people.', citation: photoageing },
  ],
  standing: clearedNowhere,
  maintenance: maintenanceOfAgeingSkin,
  sources: [pen, biopsies, photoageing],
  examples: {
    accepting: planOf({
      zone: 'cheeks',
      depth_mm: 1.5,
      endpoint: 'pinpoint-bleeding',
      sessions_planned: 4,
      interval_days: 28,
      says: ['off_label.stated'],
    }),
    refusing: planOf({
      zone: 'cheeks',
      depth_mm: 1.75,
      endpoint: 'more-than-pinpoint-bleeding',
      sessions_planned: 5,
      interval_days: 27,
      says: [
        'depth.beyond-evaluated',
        'depth.above-cap',
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
