import { cite } from '../cite.ts';
import { icd } from '../codings.ts';
import type { IndicationEntry } from '../entry.ts';
import { askedIn, planOf } from '../example-of.ts';
import { noMaintenance } from '../maintenance.ts';
import { position } from '../position.ts';
import { clearedNowhere } from '../regulatory-standing.ts';

const pilot = cite(
  'Alqam23',
  'COH',
  'V',
  '15 people enrolled, groups of 9 and 3 described, IGA 1 to 3 only, 3 sessions 4 weeks apart or 4 sessions 2 weeks apart, uncontrolled, funded by the maker: inflammatory and non-inflammatory lesions fell at 2 months.',
);
const sponsor = cite('DermTimes', 'CNS', 'S', 'The authors were employees of the maker.');
const note = cite('JDD24', 'CON', 'V', 'Lists active acne as a contraindication.');
const clinics = cite('Esthetik', 'CLI', 'V', 'Contraindicates active acne; other clinics do the same.');
const article = cite('003', 'CNS', 'V', 'A consumer article calls needling not good for active acne.');

/** A claimed indication: one sponsored pilot against everybody else. @source protocols.md s1A and s1B, 003 Kichi Esthetik JDD24 Alqam23 DermTimes */
export const acneVulgaris: IndicationEntry = {
  code: 'acne-vulgaris',
  name: 'Active acne',
  plain_name: 'acne',
  revision: 1,
  retired: false,
  codings: [icd('L70.0', 'Acne vulgaris')],
  zones: ['forehead', 'cheeks', 'chin', 'nose'],
  referral: {
    verdict: 'refer',
    title: 'Acne is treated first',
    text: 'Inflamed lesions are not needled. The claim that needling treats acne, “hormonal acne” included, rests on one uncontrolled pilot of 15 people paid for by a maker; clinics and a practice note list active acne as a contraindication. Acne is treated first.',
    plain_text: 'Acne has to be treated first, in another way; needling is not a treatment for active acne.',
    sources: [pilot, sponsor, note, clinics, article],
  },
  plan: null,
  published: [
    { says: 'Lesions fell in a sponsored pilot.', citation: pilot },
    { says: 'Contraindicated.', citation: note },
    { says: 'Contraindicated by clinics.', citation: clinics },
    position('Kichi', 'CLI', 'V', 'Contraindicated by another clinic.'),
    { says: 'Not good for it.', citation: article },
  ],
  standing: clearedNowhere,
  maintenance: noMaintenance,
  sources: [pilot, sponsor, note, clinics, article],
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
