import { cite } from '../cite.ts';
import type { IndicationEntry } from '../entry.ts';
import { planOf } from '../example-of.ts';
import { maintenanceNotFound } from '../maintenance.ts';
import { clearedNowhere } from '../regulatory-standing.ts';
import { mm } from '../../kernel/index.ts';

const single = cite(
  'Pore-case',
  'COH',
  'V',
  'One person, one session on half of the face, pen 2.0 mm with topical botulinum toxin: pore diameter fell by 18 %, on the injected side by 45 %, day 14. No trial of needling alone was found.',
);

/** Low certainty: no controlled trial was found. @source protocols.md s1A and s1B, Pore-case */
export const pores: IndicationEntry = {
  code: 'pores',
  name: 'Enlarged pores',
  plain_name: 'large pores',
  revision: 1,
  retired: false,
  codings: [],
  zones: ['nose', 'cheeks', 'forehead', 'chin'],
  referral: null,
  plan: {
    goal: 'Less visible pores',
    depth_mm: [mm(0.5), mm(1)],
    sessions: [3, 3],
    interval_days: [28, 28],
    endpoints: ['erythema', 'erythema'],
    measure: 'gais',
    patient_measure: 'gais-patient',
    first_reading_days: 90,
    // One reading, at three months, is all that the templates give here.
    final_reading_days: 90,
    readings_counted_from: 'last-session',
    stop_rule: 'Stop when the reading at three months shows no change.',
    tell_the_patient: 'We do not know how well this works for pores: no study with a comparison group was found.',
    adjuncts: 'None.',
    sources: [single],
    sign_off: 'default',
  },
  published: [{ says: 'One case with toxin; no trial of needling alone.', citation: single }],
  standing: clearedNowhere,
  maintenance: maintenanceNotFound,
  sources: [single],
  examples: {
    accepting: planOf({
      zone: 'cheeks',
      depth_mm: 1,
      endpoint: 'erythema',
      sessions_planned: 3,
      interval_days: 28,
      says: ['off_label.stated'],
    }),
    refusing: planOf({
      zone: 'cheeks',
      depth_mm: 1.25,
      endpoint: 'uniform-erythema',
      sessions_planned: 4,
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
