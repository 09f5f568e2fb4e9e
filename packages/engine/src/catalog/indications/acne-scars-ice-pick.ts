import { cite } from '../cite.ts';
import { snomed } from '../codings.ts';
import type { IndicationEntry } from '../entry.ts';
import { askedIn, planOf } from '../example-of.ts';
import { noMaintenance } from '../maintenance.ts';
import { clearedIn, facialAcneScarClearances } from '../regulatory-standing.ts';

const roller = cite(
  'Lotfi13',
  'COH',
  'V',
  '30 people of types III and IV, roller 1.5 mm, 5 monthly sessions: ice-pick scars improved slightly only.',
);
const conflicting = cite(
  'Sohag',
  'COH',
  'V',
  'Ten people, 6 monthly sessions: ice-pick scars began to fall before boxcar ones.',
);
const codes = cite('ICD10CM', 'REG', 'V', 'Codes and titles of ICD-10-CM FY2021.');

/** Another route comes first. @source protocols.md s1A and s1B, Lotfi13 Sohag */
export const acneScarsIcePick: IndicationEntry = {
  code: 'acne-scars-ice-pick',
  name: 'Atrophic acne scars, ice-pick',
  plain_name: 'narrow, deep acne scars',
  revision: 1,
  retired: false,
  codings: [
    { system: 'icd-10-cm', code: 'L90.5', display: 'Scar conditions and fibrosis of skin', sources: [codes] },
    snomed('275322007', 'Scar'),
  ],
  zones: ['cheeks', 'temples', 'nose', 'forehead', 'chin'],
  referral: {
    verdict: 'refer',
    title: 'Ice-pick scars',
    text: 'Ice-pick scars improved only slightly with needling alone. Default here: refer first, to discuss procedures aimed at the single scar.',
    plain_text: 'Narrow, deep scars change little with needling alone, so other ways should be talked about first.',
    sources: [roller, conflicting],
  },
  plan: null,
  published: [
    { says: 'Slight improvement only.', citation: roller },
    { says: 'Fell before boxcar scars in ten people.', citation: conflicting },
  ],
  standing: clearedIn(
    facialAcneScarClearances,
    'Off-label outside the face, under 22 years, and with a device that is not cleared.',
  ),
  maintenance: noMaintenance,
  sources: [roller, conflicting],
  examples: {
    accepting: askedIn('cheeks', 'refer'),
    refusing: planOf({
      zone: 'cheeks',
      depth_mm: 1,
      endpoint: 'erythema',
      sessions_planned: 3,
      interval_days: 28,
      says: ['indication.refer', 'off_label.stated'],
    }),
  },
  sign_off: 'default',
};
