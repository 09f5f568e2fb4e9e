import { cite } from '../cite.ts';
import type { IndicationEntry } from '../entry.ts';
import { planOf } from '../example-of.ts';
import { maintenanceOfAgeingSkin } from '../maintenance.ts';
import { clearedIn, wrinkleClearances } from '../regulatory-standing.ts';
import { mm } from '../../kernel/index.ts';

const pen = cite(
  'Ablon18',
  'COH',
  'V',
  'Pen with 6 needles at 100 to 150 Hz to 1.5 mm, 4 sessions 30 days apart, 48 people: wrinkles 1.23 grade better at day 150, significant by day 90.',
);
const biopsies = cite(
  'ASJ21',
  'COH',
  'V',
  '35 faces and 32 necks, fine lines of types I to IV, 4 monthly sessions: dermal density 101.86 %, epidermal 19.28 % and elasticity by instrument 28.2 % up at 3 months; elastin protein unchanged.',
);

/** @source protocols.md s1A and s1B, Ablon18 ASJ21 */
export const wrinkles: IndicationEntry = {
  code: 'wrinkles',
  name: 'Fine lines and wrinkles',
  plain_name: 'fine lines and wrinkles',
  revision: 1,
  retired: false,
  // No code: that the index sends wrinkles to L98.8 was only recalled.
  codings: [],
  zones: [
    'forehead',
    'glabella',
    'temples',
    'periorbital',
    'cheeks',
    'nasolabial-folds',
    'upper-lip',
    'chin',
    'jaw',
    'neck',
    'decollete',
    'hands',
  ],
  referral: null,
  plan: {
    goal: 'Finer lines and firmer skin: about one grade',
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
      'In one study without a comparison group, lines became about one step better on a scale of five to six steps, five months after the first session.',
    adjuncts: 'None needed.',
    sources: [pen, biopsies],
    sign_off: 'default',
  },
  published: [
    {
      says: 'Several sessions are needed to keep the gain.',
      citation: cite(
        'ElDom15b',
        'COH',
        'S',
        'Ten people, Glogau II and III, 6 sessions 2 weeks apart: collagen and tropoelastin up, total elastin down.',
      ),
    },
    { says: 'Wrinkles 1.23, laxity 1.09, texture 1.54 grade better.', citation: pen },
    { says: 'Denser skin, elastin unchanged.', citation: biopsies },
    {
      says: 'Mostly one session, up to 4; self-rated 60 to 80 % better.',
      citation: cite(
        'Aust08',
        'COH',
        'V',
        '480 people, retrospective, surgical roller, vitamin A and C creams for at least 4 weeks before; collagen and elastin up at 6 months, spinous layer 40 % thicker at 1 year.',
      ),
    },
    {
      says: 'Less severe lines of the upper lip in most after two sessions.',
      citation: cite('Fabb12', 'COH', 'V', 'Ten people, roller.'),
    },
  ],
  standing: clearedIn(
    wrinkleClearances,
    'Off-label outside glabella, periorbital skin, cheek folds and neck, under 22 years, and with a device that is not cleared for the region.',
  ),
  maintenance: maintenanceOfAgeingSkin,
  sources: [pen, biopsies],
  examples: {
    accepting: planOf({
      zone: 'neck',
      depth_mm: 1,
      endpoint: 'pinpoint-bleeding',
      sessions_planned: 4,
      interval_days: 28,
      says: [],
    }),
    refusing: planOf({
      zone: 'neck',
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
      ],
    }),
  },
  sign_off: 'default',
};
