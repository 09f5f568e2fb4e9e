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
  'Pen with 6 needles at 100 to 150 Hz to 1.5 mm, 4 sessions 30 days apart, 48 people: laxity 1.09 grade better at day 150, significant by day 90.',
);
const biopsies = cite(
  'ASJ21',
  'COH',
  'V',
  '35 faces and 32 necks, fine lines of types I to IV, 4 monthly sessions: dermal density 101.86 %, epidermal 19.28 % and elasticity by instrument 28.2 % up at 3 months; elastin protein unchanged.',
);
const surgical = cite(
  'Aust08',
  'COH',
  'V',
  '480 people, retrospective, surgical roller, mostly one session and up to 4, vitamin A and C creams for at least 4 weeks before: self-rated 60 to 80 % better; collagen and elastin up at 6 months, spinous layer 40 % thicker at 1 year.',
);

/** Laxity of ageing skin; after weight loss no controlled trial was found. @source protocols.md s1A, s1B and s13, Ablon18 ASJ21 Aust08 */
export const laxity: IndicationEntry = {
  code: 'laxity',
  name: 'Skin laxity',
  plain_name: 'loose skin',
  revision: 1,
  retired: false,
  codings: [icd('L57.4', 'Cutis laxa senilis'), icd('L98.7', 'Excessive and redundant skin')],
  zones: ['cheeks', 'jaw', 'neck'],
  referral: null,
  plan: {
    goal: 'Firmer skin: about one grade',
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
      'In one study without a comparison group, loose skin became about one step better, five months after the first session. For loose skin after losing weight no such study was found.',
    adjuncts: 'None needed.',
    sources: [pen, biopsies],
    sign_off: 'default',
  },
  published: [
    { says: 'Laxity 1.09 grade better.', citation: pen },
    { says: 'Elasticity 28.2 % up by instrument; elastin unchanged.', citation: biopsies },
    { says: 'Self-rated 60 to 80 % better; elastin up.', citation: surgical },
  ],
  standing: clearedNowhere,
  maintenance: maintenanceOfAgeingSkin,
  sources: [pen, biopsies, surgical],
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
