import { cite } from '../cite.ts';
import { icd, snomed } from '../codings.ts';
import type { IndicationEntry } from '../entry.ts';
import { askedIn, planOf } from '../example-of.ts';
import { noMaintenance } from '../maintenance.ts';
import { clearedNowhere } from '../regulatory-standing.ts';

const series = cite(
  'Aust10b',
  'COH',
  'V',
  '16 people with mature burn scars, surgical roller, 1 to 4 sessions, vitamin A and C creams for at least 4 weeks before: rated 80 % better by the patients (sd 15.5); in biopsies at 12 months collagen and elastin up, spinous layer 45 % thicker.',
);
const review = cite(
  'PMC6880027',
  'MA',
  'V',
  'Needling with a spray of skin cells improved the pigment of pale burn scars at 12 months.',
);
const after = cite(
  'Svenning19',
  'COH',
  'V',
  'Needling of burn scars under general anaesthesia: itching, redness and swelling within 3 weeks.',
);

/** Surgical needling under anaesthesia in what was read. @source protocols.md s1A and s4, Aust10b PMC6880027 Svenning19 */
export const burnScars: IndicationEntry = {
  code: 'burn-scars',
  name: 'Burn scars',
  plain_name: 'burn scars',
  revision: 1,
  retired: false,
  codings: [icd('L90.5', 'Scar conditions and fibrosis of skin'), snomed('275322007', 'Scar')],
  zones: ['cheeks', 'neck', 'abdomen', 'thighs', 'back', 'hands'],
  referral: {
    verdict: 'refer',
    title: 'Burn scar',
    text: 'Burn scars were needled by surgeons with rollers, some under general anaesthesia; no ceiling of depth for a practice was found. Default here: a physician with experience of burns decides.',
    plain_text: 'A burn scar should be seen by a specialist first.',
    sources: [series, review, after],
  },
  plan: null,
  published: [
    { says: 'Rated 80 % better by 16 people.', citation: series },
    { says: 'Pigment of pale scars better at 12 months, with cell spray.', citation: review },
    { says: 'Itching, redness and swelling within three weeks.', citation: after },
  ],
  standing: clearedNowhere,
  maintenance: noMaintenance,
  sources: [series, review, after],
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
