import { cite } from '../cite.ts';
import { snomed } from '../codings.ts';
import type { IndicationEntry } from '../entry.ts';
import { planOf } from '../example-of.ts';
import { maintenanceNotFound } from '../maintenance.ts';
import { clearedNowhere } from '../regulatory-standing.ts';
import { mm } from '../../kernel/index.ts';

const pooled = cite(
  'Ahmed25',
  'MA',
  'V',
  '12 trials, 631 people, 12 to 24 weeks with minoxidil: SMD 1.32 (0.73 to 1.92), I² 88 %; depth up to or above 1 mm, duration and device made no difference; adverse events 74 against 59, mild.',
);
const weekly = cite(
  'Dhurat13',
  'RCT',
  'V',
  '100 men, weekly for 12 weeks with minoxidil 5 % twice daily: 91.4 against 22.2 more hairs per cm².',
);
const codes = cite('ICD10CM', 'REG', 'V', 'Codes and titles of ICD-10-CM FY2021.');

/** An adjunct to minoxidil. @source protocols.md s1A and s1B, Ahmed25 Dhurat13 */
export const hairAndrogenetic: IndicationEntry = {
  code: 'hair-androgenetic',
  name: 'Androgenetic hair loss',
  plain_name: 'hereditary hair loss',
  revision: 1,
  retired: false,
  codings: [
    { system: 'icd-10-cm', code: 'L64.9', display: 'Androgenic alopecia, unspecified', sources: [codes] },
    { system: 'icd-10-cm', code: 'L64.8', display: 'Other androgenic alopecia', sources: [codes] },
    snomed('87872006', 'Androgenetic alopecia'),
  ],
  zones: ['scalp'],
  referral: null,
  plan: {
    goal: 'More hairs per square centimetre, as an adjunct to minoxidil',
    depth_mm: [mm(0.6), mm(1.5)],
    // Over the 24 weeks to the final reading: every 4 weeks up to every week.
    sessions: [6, 24],
    interval_days: [7, 28],
    endpoints: ['erythema', 'pinpoint-bleeding'],
    measure: 'gais',
    patient_measure: 'gais-patient',
    first_reading_days: 84,
    final_reading_days: 168,
    readings_counted_from: 'first-session',
    stop_rule: 'Stop and review when the count or grade at 24 weeks is unchanged.',
    tell_the_patient: 'Needling adds to minoxidil. Going deeper has not been shown to work better.',
    adjuncts:
      'Minoxidil. Nothing but the label’s own hydrogel or saline belongs on the skin for 24 hours; a pause of minoxidil and its length were only recalled (unverified): the prescriber says.',
    sources: [pooled, weekly],
    sign_off: 'default',
  },
  published: [
    {
      says: 'Density 13.36 higher in pooled trials.',
      citation: cite('JCD24', 'MA', 'V', '13 trials, 696 people, with drugs: density 13.36 (8.55 to 18.16) higher.'),
    },
    {
      says: 'Plasma added nothing.',
      citation: cite(
        'PMC7759059',
        'COH',
        'V',
        '30 split scalps, 4 monthly sessions: density 10.8 hairs per cm² up, 14.6 with plasma, not significant.',
      ),
    },
    { says: 'Better than minoxidil alone; depth made no difference.', citation: pooled },
    { says: '91.4 against 22.2 more hairs per cm².', citation: weekly },
    {
      says: '12.52 against 1.89 more hairs per square inch.',
      citation: cite('Kumar18', 'RCT', 'V', '68 men, roller 1.5 mm weekly with minoxidil 5 % twice daily.'),
    },
    {
      says: 'Studies are weak.',
      citation: cite(
        'English22',
        'MA',
        'V',
        '22 studies at 0.50 to 2.50 mm, weekly to monthly: 1,127 people improved; mean Jadad score 2.',
      ),
    },
  ],
  standing: clearedNowhere,
  maintenance: maintenanceNotFound,
  sources: [pooled, weekly],
  examples: {
    accepting: planOf({
      zone: 'scalp',
      depth_mm: 1.5,
      endpoint: 'pinpoint-bleeding',
      sessions_planned: 24,
      interval_days: 7,
      says: ['off_label.stated'],
    }),
    refusing: planOf({
      zone: 'scalp',
      depth_mm: 1.75,
      endpoint: 'more-than-pinpoint-bleeding',
      sessions_planned: 25,
      interval_days: 6,
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
