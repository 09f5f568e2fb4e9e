import { cite } from '../cite.ts';
import type { IndicationEntry } from '../entry.ts';
import { planOf } from '../example-of.ts';
import { maintenanceNotFound } from '../maintenance.ts';
import { clearedNowhere } from '../regulatory-standing.ts';
import { mm } from '../../kernel/index.ts';

const nearest = cite(
  'Pore-case',
  'COH',
  'V',
  'The nearest that was found, on pores: one person, pen 2.0 mm with topical botulinum toxin. Tone or glow was not found as a measured endpoint.',
);

/** Tone and “glow” were measured by nobody that was read. @source protocols.md s1A, s1B and s13, Pore-case */
export const unevenTone: IndicationEntry = {
  code: 'uneven-tone',
  name: 'Uneven tone, glow',
  plain_name: 'uneven skin tone',
  revision: 1,
  retired: false,
  codings: [],
  zones: ['forehead', 'cheeks', 'chin', 'nose'],
  referral: null,
  plan: {
    goal: 'More even-looking skin; nobody has measured it',
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
    tell_the_patient: 'We do not know whether this works for skin tone or glow: no study that measured it was found.',
    adjuncts: 'None.',
    sources: [nearest],
    sign_off: 'default',
  },
  published: [{ says: 'Not found as a measured endpoint.', citation: nearest }],
  standing: clearedNowhere,
  maintenance: maintenanceNotFound,
  sources: [nearest],
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
