import { cite } from '../cite.ts';
import { icd, snomed } from '../codings.ts';
import type { IndicationEntry } from '../entry.ts';
import { askedIn, planOf } from '../example-of.ts';
import { noMaintenance } from '../maintenance.ts';
import { clearedNowhere } from '../regulatory-standing.ts';

const trial = cite(
  'Arora22',
  'RCT',
  'V',
  '60 people, roller 1.5 mm, 4 to 5 passes in each direction, 3 sessions 3 weeks apart, with triamcinolone: regrowth 66.36 % against 69.75 % by injection, no difference.',
);
const alone = cite(
  'IJBR25',
  'COH',
  'V',
  '40 people: complete recovery in 60 % with triamcinolone 10 mg/ml, in 5 % with needling alone.',
);
const review = cite(
  'English22',
  'MA',
  'V',
  'Review of hair loss: 4 studies, 201 people with alopecia areata; studies are weak.',
);

/** With a steroid, by a dermatologist only. @source protocols.md s1A and s1B, Arora22 IJBR25 English22 */
export const alopeciaAreata: IndicationEntry = {
  code: 'alopecia-areata',
  name: 'Alopecia areata',
  plain_name: 'patchy hair loss',
  revision: 1,
  retired: false,
  codings: [
    icd('L63.9', 'Alopecia areata, unspecified'),
    icd('L63.0', 'Alopecia totalis'),
    icd('L63.8', 'Other alopecia areata'),
    snomed('68225006', 'Alopecia areata'),
  ],
  zones: ['scalp'],
  referral: {
    verdict: 'refer',
    title: 'Alopecia areata',
    text: 'Needling alone brought complete recovery in 5 %, with triamcinolone in 60 %; the steroid is the treatment. Default here: a dermatologist only; 3 sessions 3 weeks apart to erythema, the steroid by a prescriber, read at 9 to 12 weeks.',
    plain_text: 'Patchy hair loss belongs to a skin doctor: needling alone does little for it.',
    sources: [trial, alone, review],
  },
  plan: null,
  published: [
    { says: 'As good as injection, with the same steroid.', citation: trial },
    { says: 'Needling alone: 5 %.', citation: alone },
    { says: 'Four weak studies.', citation: review },
  ],
  standing: clearedNowhere,
  maintenance: noMaintenance,
  sources: [trial, alone, review],
  examples: {
    accepting: askedIn('scalp', 'refer'),
    refusing: planOf({
      zone: 'scalp',
      depth_mm: 1,
      endpoint: 'erythema',
      sessions_planned: 3,
      interval_days: 28,
      says: ['indication.refer', 'off_label.stated'],
    }),
  },
  sign_off: 'default',
};
