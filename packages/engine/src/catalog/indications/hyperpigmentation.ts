import { cite } from '../cite.ts';
import { snomed } from '../codings.ts';
import type { IndicationEntry } from '../entry.ts';
import { planOf } from '../example-of.ts';
import { maintenanceNotFound } from '../maintenance.ts';
import { clearedNowhere } from '../regulatory-standing.ts';
import { mm } from '../../kernel/index.ts';

const adjunct = cite(
  'Bailey22',
  'MA',
  'V',
  '12 studies, 459 people: topical with needling beats topical alone, moderately at 8 weeks, largely at 12 to 16; no serious events.',
);
const tranexamic = cite(
  'Feng24',
  'MA',
  'V',
  '16 trials with topical tranexamic acid: scores fell by 1.85 at 4 weeks, 3.28 at 8, 4.73 at 12, 3.18 at 16 and 3.20 at 20; against routine care significant at 4 weeks only.',
);
const relapse = cite('He24', 'MA', 'V', 'Effect from week 4, best at week 24; recurrence is high.');
const codes = cite('ICD10CM', 'REG', 'V', 'Codes and titles of ICD-10-CM FY2021.');

/** An adjunct to a topical that a prescriber directs; the pooled trials were of melasma, which is an entry of its own. @source protocols.md s1A and s1B, Bailey22 Feng24 He24 */
export const hyperpigmentation: IndicationEntry = {
  code: 'hyperpigmentation',
  name: 'Hyperpigmentation other than melasma',
  plain_name: 'dark patches',
  revision: 1,
  retired: false,
  codings: [
    { system: 'icd-10-cm', code: 'L81.0', display: 'Postinflammatory hyperpigmentation', sources: [codes] },
    { system: 'icd-10-cm', code: 'L81.4', display: 'Other melanin hyperpigmentation', sources: [codes] },
    snomed('49765009', 'Hyperpigmentation of skin'),
  ],
  zones: ['forehead', 'cheeks', 'upper-lip', 'chin', 'nose'],
  referral: null,
  plan: {
    goal: 'Lighter, more even pigment, as an adjunct to a prescribed topical',
    depth_mm: [mm(0.5), mm(1)],
    sessions: [3, 6],
    interval_days: [14, 28],
    endpoints: ['erythema', 'erythema'],
    measure: 'mmasi',
    patient_measure: 'gais-patient',
    first_reading_days: 28,
    final_reading_days: 84,
    readings_counted_from: 'first-session',
    stop_rule: 'Stop and review when pigment darkens, or when the reading at 12 weeks shows no change.',
    tell_the_patient:
      'Needling adds to a cream that a doctor prescribes. Dark patches often come back, above all with sun.',
    adjuncts: 'A topical only as a prescriber directs.',
    sources: [adjunct, tranexamic, relapse],
    sign_off: 'default',
  },
  published: [
    { says: 'Better than the topical alone.', citation: adjunct },
    { says: 'Against routine care significant at 4 weeks only.', citation: tranexamic },
    { says: 'High recurrence.', citation: relapse },
    {
      says: 'Acne scars with pigment in darker skin: no worsening of pigment.',
      citation: cite(
        'DarkPAHPI',
        'COH',
        'S',
        '39 people, types III to V, one session or more: pigment index and scar scale improved.',
      ),
    },
  ],
  standing: clearedNowhere,
  maintenance: maintenanceNotFound,
  sources: [adjunct, tranexamic, relapse],
  examples: {
    accepting: planOf({
      zone: 'cheeks',
      depth_mm: 1,
      endpoint: 'erythema',
      sessions_planned: 6,
      interval_days: 28,
      says: ['off_label.stated'],
    }),
    refusing: planOf({
      zone: 'cheeks',
      depth_mm: 1.25,
      endpoint: 'uniform-erythema',
      sessions_planned: 7,
      interval_days: 27,
      says: [
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
