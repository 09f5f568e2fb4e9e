import { cite } from '../cite.ts';
import type { IndicationEntry } from '../entry.ts';
import { planOf } from '../example-of.ts';
import { maintenanceOfAgeingSkin } from '../maintenance.ts';
import { clearedNowhere } from '../regulatory-standing.ts';
import { mm } from '../../kernel/index.ts';

const pen = cite(
  'Ablon18',
  'COH',
  'V',
  'Pen with 6 needles at 100 to 150 Hz to 1.5 mm, 4 sessions 30 days apart, 48 people: texture 1.54 grade better at day 150, significant by day 90.',
);

/** No code for it was found. @source protocols.md s1A and s1B, Ablon18 */
export const texture: IndicationEntry = {
  code: 'texture',
  name: 'Rough skin texture',
  plain_name: 'rough skin',
  revision: 1,
  retired: false,
  codings: [],
  zones: ['forehead', 'cheeks', 'chin', 'nose', 'neck'],
  referral: null,
  plan: {
    goal: 'Smoother skin: about one grade',
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
      'In one study without a comparison group, skin became smoother by one to two steps on a scale of five to six steps, five months after the first session.',
    adjuncts: 'None needed.',
    sources: [pen],
    sign_off: 'default',
  },
  published: [{ says: 'Texture 1.54 grade better.', citation: pen }],
  standing: clearedNowhere,
  maintenance: maintenanceOfAgeingSkin,
  sources: [pen],
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
