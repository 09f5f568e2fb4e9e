import { cite } from '../cite.ts';
import { icd } from '../codings.ts';
import type { IndicationEntry } from '../entry.ts';
import { askedIn, planOf } from '../example-of.ts';
import { noMaintenance } from '../maintenance.ts';
import { clearedIn, clearedRegion } from '../regulatory-standing.ts';

const clearance = cite(
  'FDA-K200044',
  'REG',
  'V',
  'Abdominal hypertrophic scars, 32 G needles to 2.5 mm, 3 sessions, read 90 days later: 22 of 30 (73 %, 58 to 89) gained at least 10 mm on a 100 mm scale against the untreated half.',
);
const review = cite(
  'PMC6880027',
  'MA',
  'V',
  'Needling with silicone improves pliability, height and vascularity in the short term.',
);

/** A specialist’s decision, also where a device is cleared. @source protocols.md s1A, s1B and s3, FDA-K200044 PMC6880027 */
export const hypertrophicScar: IndicationEntry = {
  code: 'hypertrophic-scar',
  name: 'Hypertrophic scar',
  plain_name: 'raised scar',
  revision: 1,
  retired: false,
  codings: [icd('L91.0', 'Hypertrophic scar')],
  zones: ['abdomen', 'thighs', 'back', 'cheeks', 'chin', 'decollete'],
  referral: {
    verdict: 'refer',
    title: 'Hypertrophic scar',
    text: 'A raised scar belongs to a specialist first: needling is cleared on the abdomen only (to 2.5 mm, one device; three sessions, read 90 days later), and silicone gel was part of what was studied elsewhere. A keloid is not a hypertrophic scar.',
    plain_text: 'A raised scar should be seen by a specialist first.',
    sources: [clearance, review],
  },
  plan: null,
  published: [
    { says: '22 of 30 better against the untreated half.', citation: clearance },
    { says: 'Short-term gain together with silicone gel.', citation: review },
  ],
  standing: clearedIn(
    [clearedRegion('K200044', ['abdomen'], 22, 'surgical or traumatic hypertrophic scars', clearance)],
    'Off-label everywhere but on the abdomen.',
  ),
  maintenance: noMaintenance,
  sources: [clearance, review],
  examples: {
    accepting: askedIn('abdomen', 'refer'),
    refusing: planOf({
      zone: 'abdomen',
      depth_mm: 1,
      endpoint: 'erythema',
      sessions_planned: 3,
      interval_days: 28,
      says: ['indication.refer', 'off_label.stated'],
    }),
  },
  sign_off: 'default',
};
