import { cite } from '../cite.ts';
import type { AnaestheticEntry } from '../entry.ts';
import { creamOn } from '../example-of.ts';

/** Benzocaine-lidocaine-tetracaine and the like, mixed for one practice. @source protocols.md s2, compounded creams */
export const compoundedCream: AnaestheticEntry = {
  code: 'compounded-cream',
  name: 'Compounded numbing cream (BLT and similar)',
  revision: 1,
  retired: false,
  agents: [],
  standing: 'blocked',
  label_minutes: null,
  grams_per_10_cm2: null,
  max_area_cm2: null,
  max_grams: null,
  longest_minutes: null,
  atopic_longest_minutes: null,
  may_be_covered: false,
  blocked_by: ['anaesthetic-allergy', 'anaesthetic-caution', 'methaemoglobinaemia-risk'],
  prescriber_if: ['anaesthetic-caution.heart-rhythm-drug'],
  label_rows: [],
  notes: [
    'No label, so no dose to check against: blocked, unless a prescriber answers for strength, grams, area and times.',
    'Two women aged 22 and 25 died after such creams under cling film.',
    'Above 4% lidocaine not without a prescription.',
    'Not covered, not warmed, not over a large area or broken skin.',
  ],
  sources: [
    cite(
      'FDA06',
      'REG',
      'V',
      'Two deaths after 10% + 10% and 6% + 6% lidocaine with tetracaine under cling film before laser; five warning letters.',
    ),
    cite('FDA09', 'REG', 'V', 'Use sparingly, lowest strength, not over large or broken skin, no wrap, no heat.'),
    cite('FDA24', 'REG', 'S', 'Nothing above 4% lidocaine without prescription.'),
  ],
  examples: {
    accepting: creamOn(5, 20, 20, ['off-label'], { prescriber: 'Dr Ames' }),
    refusing: creamOn(5, 20, 20, ['blocked']),
  },
  sign_off: 'default',
};
