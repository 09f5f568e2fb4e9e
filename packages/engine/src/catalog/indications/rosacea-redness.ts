import { cite } from '../cite.ts';
import { icd, snomed } from '../codings.ts';
import type { IndicationEntry } from '../entry.ts';
import { askedIn, planOf } from '../example-of.ts';
import { noMaintenance } from '../maintenance.ts';
import { clearedNowhere } from '../regulatory-standing.ts';

const split = cite(
  'Mohamed24',
  'COH',
  'V',
  '45 people, split face, 3 sessions 2 weeks apart with 10 % tranexamic acid: better than the drug alone; side not randomised, no long follow-up.',
);
const abstract = cite(
  'Bageorgou17',
  'COH',
  'S',
  '20 people, 4 sessions 15 days apart with tranexamic acid: score 3 lower against 2.',
);
const clinics = cite('Esthetik', 'CLI', 'V', 'Contraindicates any rosacea; others only papulopustular or severe.');

/** A claimed indication: only one form, with a drug, under a dermatologist. @source protocols.md s1A and s1B, Mohamed24 Bageorgou17 Esthetik */
export const rosaceaRedness: IndicationEntry = {
  code: 'rosacea-redness',
  name: 'Rosacea',
  plain_name: 'rosacea',
  revision: 1,
  retired: false,
  codings: [icd('L71.9', 'Rosacea, unspecified'), icd('L71.8', 'Other rosacea'), snomed('398909004', 'Rosacea')],
  zones: ['cheeks', 'nose', 'forehead', 'chin'],
  referral: {
    verdict: 'refer',
    title: 'Rosacea to a dermatologist',
    text: 'Not an everyday indication. Two small studies of the erythematotelangiectatic form used tranexamic acid with needling; clinics contraindicate rosacea. Papulopustular or flaring rosacea waits; the rest is under a dermatologist.',
    plain_text: 'Rosacea belongs to a skin doctor; needling is not an everyday treatment for it.',
    sources: [split, abstract, clinics],
  },
  plan: null,
  published: [
    { says: 'Better with needling than with the drug alone.', citation: split },
    { says: 'Score 3 against 2 lower.', citation: abstract },
    { says: 'Contraindicated.', citation: clinics },
  ],
  standing: clearedNowhere,
  maintenance: noMaintenance,
  sources: [split, abstract, clinics],
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
