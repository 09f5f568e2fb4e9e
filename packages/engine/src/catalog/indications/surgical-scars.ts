import { cite } from '../cite.ts';
import { icd, snomed } from '../codings.ts';
import type { IndicationEntry } from '../entry.ts';
import { planOf } from '../example-of.ts';
import { maintenanceNotFound } from '../maintenance.ts';
import { position } from '../position.ts';
import { clearedNowhere } from '../regulatory-standing.ts';
import { mm } from '../../kernel/index.ts';

const large = cite(
  'AlsterLi20',
  'COH',
  'V',
  '120 mixed scars (acne, injury, surgery) of face and body, types I to VI, nothing added, 1 to 6 monthly sessions: all at least half better after 2.5 sessions on average, over 80 % of people by 50 to 75 %, 65 % by more than 75 %; no difference by site or cause; blinded raters, to 12 months.',
);
const early = cite(
  'Claytor22',
  'COH',
  'S',
  '25 surgical scars, 3 sessions: better on three scales at 16 weeks; a start at 6 to 7 weeks beat one at 13 to 16 weeks on POSAS.',
);
const review = cite(
  'Juhasz20',
  'MA',
  'V',
  '58 studies, 1,845 people, scars of all kinds, radiofrequency included: improvement throughout, no serious adverse event.',
);

/** Flat or sunken scars after surgery or injury; raised ones are an entry of their own. @source protocols.md s1A and s1B, AlsterLi20 Claytor22 Juhasz20 */
export const surgicalScars: IndicationEntry = {
  code: 'surgical-scars',
  name: 'Surgical or traumatic scars, flat or atrophic',
  plain_name: 'scars from surgery or injury',
  revision: 1,
  retired: false,
  codings: [icd('L90.5', 'Scar conditions and fibrosis of skin'), snomed('275322007', 'Scar')],
  zones: ['forehead', 'cheeks', 'chin', 'jaw', 'abdomen', 'thighs', 'back'],
  referral: null,
  plan: {
    goal: 'A flatter, less visible scar: half or more better',
    depth_mm: [mm(1), mm(1.5)],
    sessions: [3, 3],
    interval_days: [28, 28],
    endpoints: ['pinpoint-bleeding', 'pinpoint-bleeding'],
    measure: 'vss',
    patient_measure: 'gais-patient',
    first_reading_days: 90,
    final_reading_days: 365,
    readings_counted_from: 'last-session',
    stop_rule:
      'Plan anew after three sessions; read at 3, 6 and 12 months; stop and review when the scar is unchanged at the reading, grows, or dark marks or lines appear.',
    tell_the_patient:
      'In studies without a comparison group, most scars became at least half better. The change shows months later.',
    adjuncts: 'None. On the body a specialist may go to 2.0 mm.',
    sources: [large, early],
    sign_off: 'default',
  },
  published: [
    {
      says: 'All at least half better; over 80 % of people by 50 to 75 %, 65 % by more than 75 % (figures overlap as published).',
      citation: large,
    },
    { says: 'An early start did better.', citation: early },
    { says: 'Improvement throughout, radiofrequency included.', citation: review },
    position(
      'Aust08',
      'COH',
      'V',
      'Wrinkles, laxity, scars and striae of 480 people, retrospective, surgical roller, mostly one session: self-rated 60 to 80 % better.',
    ),
  ],
  standing: clearedNowhere,
  maintenance: maintenanceNotFound,
  sources: [large, early, review],
  examples: {
    accepting: planOf({
      zone: 'abdomen',
      depth_mm: 1.5,
      endpoint: 'pinpoint-bleeding',
      sessions_planned: 3,
      interval_days: 28,
      says: ['off_label.stated'],
    }),
    refusing: planOf({
      zone: 'abdomen',
      depth_mm: 1.75,
      endpoint: 'more-than-pinpoint-bleeding',
      sessions_planned: 4,
      interval_days: 27,
      says: [
        'depth.beyond-evaluated',
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
