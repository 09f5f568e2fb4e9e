import { cite } from '../cite.ts';
import { claim } from '../claim.ts';
import type { ClaimEntry } from '../entry.ts';

/** What articles for consumers say: products and aftercare. @source protocols.md s10 */
export const productsAndAftercareClaims: readonly ClaimEntry[] = [
  claim('001-8', 'Deposits tretinoin or vitamin C in the skin.', 'contradicted', {
    finding: 'Granulomas; class excludes delivery.',
    sources: [
      cite(
        'Soltani14',
        'COH',
        'V',
        'Three women with facial granulomas after needling with a serum; two had used the same vitamin C serum.',
      ),
      cite('Friedmann24', 'MA', 'V', 'Granulomas: 15 patients in 13 papers, vitamin C with a pen in most.'),
      cite('CFR', 'REG', 'V', 'The device class excludes transdermal delivery.'),
    ],
    only: 'for safety and regulation',
  }),
  claim('003-25', 'A repair mask is put on afterwards.', 'unsupported', {
    finding: 'A risk unless the product is allowed on open skin.',
    sources: [cite('Chu21', 'MA', 'V', 'Caution with anything not approved for intradermal use.')],
  }),
  claim('003-28', 'Let the skin heal before make-up.', 'supported', {
    finding: '24 h to 1 week by source.',
    sources: [
      cite('Nuance', 'CLI', 'V', 'Make-up after the remainder of the day.'),
      cite('Facially', 'CNS', 'V', 'Make-up after 48-72 h.'),
    ],
  }),
  claim('003-33', 'The channels are open during the first week.', 'partly', {
    finding: 'Measured: 2 h to 63 h; imaging still open at 24 h.',
    sources: [
      cite('Gupta11', 'LAB', 'V', 'Barrier measured by impedance was back within 2 h without occlusion.'),
      cite('PMC8259462', 'LAB', 'V', 'Channels closed after 58-63 h on average.'),
      cite('PMC4119956', 'LAB', 'V', 'Barrier recovered by 24 h, but imaging showed pores still visible.'),
    ],
  }),
  claim('003-34', 'Avoid sun, AHA, retinol, make-up and sweat for a week.', 'partly', {
    finding: 'The direction is supported, the length is not tested.',
    sources: [
      cite('Nuance', 'CLI', 'V', 'No exercise for 72 h; make-up after the remainder of the day.'),
      cite(
        'Dermatique',
        'CLI',
        'V',
        'Redness mild for 24-48 h; bruises and scabs gone by day 7-10; make-up after 24-48 h; acids and sweat after day 6-7.',
      ),
      cite('Monarch', 'CLI', 'V', 'No sweat and no acids to day 5.'),
    ],
  }),
  claim('003-35', 'Stay hydrated.', 'unsupported', { finding: 'Nothing was found.', sources: [] }),
  claim('003-36', 'Use an antioxidant serum.', 'contradicted', {
    finding: 'Vitamin C is the product most named in granulomas.',
    sources: [cite('Friedmann24', 'MA', 'V', 'Granulomas: 15 patients in 13 papers, vitamin C with a pen in most.')],
  }),
  claim('003-37', 'Use a cooling mask.', 'unsupported', { finding: 'Sterile plain gel only.', sources: [] }),
  claim('003-38', 'Use peptides that stimulate collagen.', 'unsupported', { finding: 'Not found.', sources: [] }),
];
